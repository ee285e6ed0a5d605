package io.reelshelf.data.sample;

/**
 * One planted fact: a group of viewers rates the films of a genre higher or lower than everybody else, and meets them more
 * or less often ({@code exp(1.5 * stars)} times).
 *
 * @param dimension {@code gender}, {@code age_group}, {@code occupation}, {@code state} or {@code gender_age}
 * @param groupKey the group within the dimension, such as {@code F}, {@code 25}, {@code 12}, {@code TX} or {@code F-25}
 * @param genre one of MovieLens' 18 genres
 * @param stars how many stars are added before rounding; negative when the group likes the genre less
 */
public record PlantedTaste(String dimension, String groupKey, String genre, double stars) {
    /** Checks that the effect is a plausible number of stars. */
    public PlantedTaste {
        if (!(Math.abs(stars) <= 2)) {
            throw new IllegalArgumentException("Not a planted effect: " + stars + " stars");
        }
    }

    boolean holdsFor(Viewer viewer) {
        return viewer.groupKey(dimension).equals(groupKey);
    }
}
