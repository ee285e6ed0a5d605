package io.reelshelf.data.reference;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Typed readers of the reference tables. Each call reads the file anew: keep what you read. */
public final class ReferenceTables {
    private ReferenceTables() {}

    /** The seven age groups, youngest first. */
    public static List<AgeGroup> ageGroups() {
        return ReferenceFile.AGE_GROUPS.read(row -> new AgeGroup(
                Integer.parseInt(row.get("age_group_id")),
                row.get("label"),
                Integer.parseInt(row.get("min_age")),
                row.get("max_age").isEmpty() ? null : Integer.valueOf(row.get("max_age"))));
    }

    /** The group that somebody of this age, in years, belongs to; empty for a negative age. */
    public static OptionalInt ageGroupOf(int age) {
        return ageGroups().stream()
                .filter(group -> group.holds(age))
                .mapToInt(AgeGroup::id)
                .findFirst();
    }

    /** The 21 occupations by id. */
    public static List<Occupation> occupations() {
        return ReferenceFile.OCCUPATIONS.read(
                row -> new Occupation(Integer.parseInt(row.get("occupation_id")), row.get("label")));
    }

    /** The occupation names of MovieLens 100k and the nearest MovieLens 1M occupation id of each. */
    public static Map<String, Integer> occupationIdsOfMovieLens100k() {
        return ReferenceFile.OCCUPATIONS_100K
                .read(row -> Map.entry(row.get("name"), Integer.valueOf(row.get("occupation_id"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** About 33,000 ZIP codes with their places, by code. */
    public static List<ZipPlace> zips() {
        return ReferenceFile.ZIPS.read(row -> new ZipPlace(
                row.get("zip"),
                row.get("state"),
                Double.parseDouble(row.get("latitude")),
                Double.parseDouble(row.get("longitude"))));
    }

    /** The three-digit ZIP prefixes with their states, by prefix. */
    public static List<Zip3> zip3s() {
        return ReferenceFile.ZIP3S.read(row -> new Zip3(row.get("zip3"), row.get("state")));
    }

    /** The map from book genres to film genres, by book genre and then film genre. */
    public static List<GenreLink> genreMap() {
        return ReferenceFile.GENRE_MAP.read(row ->
                new GenreLink(row.get("book_genre"), row.get("movie_genre"), Double.parseDouble(row.get("weight"))));
    }

    /** The links of each book genre. */
    public static Map<String, List<GenreLink>> genreMapByBookGenre() {
        return genreMap().stream().collect(Collectors.groupingBy(GenreLink::bookGenre));
    }

    /** MovieLens' 18 film genres, by name. */
    public static List<String> movieGenres() {
        return ReferenceFile.MOVIE_GENRES.read(row -> row.get("genre"));
    }
}
