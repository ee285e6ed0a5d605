package io.reelshelf.api.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values in which a person can be described, as the warehouse has them.
 *
 * @param ageGroups youngest first
 * @param occupations by id
 * @param genres film genres, by name
 * @param stateByZip five digits to state
 * @param stateByZip3 the first three digits to state
 */
public record Vocabulary(
        List<AgeGroup> ageGroups,
        List<Occupation> occupations,
        List<String> genres,
        Map<String, String> stateByZip,
        Map<String, String> stateByZip3) {

    /** Copies the collections. */
    public Vocabulary {
        ageGroups = List.copyOf(ageGroups);
        occupations = List.copyOf(occupations);
        genres = List.copyOf(genres);
        stateByZip = Map.copyOf(stateByZip);
        stateByZip3 = Map.copyOf(stateByZip3);
    }

    /** The state of a five-digit ZIP: its own, or that of its first three digits. */
    public Optional<String> state(String zip) {
        return Optional.ofNullable(stateByZip.get(zip))
                .or(() -> Optional.ofNullable(stateByZip3.get(zip.substring(0, 3))));
    }

    /** The genre that is written like this, whatever the case. */
    public Optional<String> genre(String text) {
        return genres.stream().filter(text::equalsIgnoreCase).findFirst();
    }

    /** The age group with this id. */
    public Optional<AgeGroup> ageGroup(int id) {
        return ageGroups.stream().filter(group -> group.id() == id).findFirst();
    }

    /** The occupation with this id. */
    public Optional<Occupation> occupation(int id) {
        return occupations.stream().filter(entry -> entry.id() == id).findFirst();
    }
}
