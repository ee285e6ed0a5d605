package io.reelshelf.recommender;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The occasion that a film is wanted for; what is null is not looked at.
 *
 * @param timeOfDay when in the day
 * @param weekday on which day
 * @param mood in which mood
 */
public record WatchContext(
        @Nullable TimeOfDay timeOfDay,
        @Nullable DayOfWeek weekday,
        @Nullable Mood mood) {
    /** No occasion: nothing is re-ranked by it. */
    public static final WatchContext NONE = new WatchContext(null, null, null);

    /** Weights of film genres on Saturday and Sunday: what families and groups watch together. A convention as moods are. */
    private static final Map<String, Double> WEEKEND =
            Map.of("Adventure", 0.5, "Action", 0.4, "Comedy", 0.4, "Animation", 0.4, "Children's", 0.4);
    /** On Friday, the evening out. */
    private static final Map<String, Double> FRIDAY =
            Map.of("Action", 0.5, "Comedy", 0.5, "Thriller", 0.4, "Horror", 0.4, "Documentary", -0.3);
    /** On the other days. */
    private static final Map<String, Double> WORKDAY = Map.of("Drama", 0.3, "Documentary", 0.3, "Mystery", 0.3);

    /** Film genres and their weights on a day of the week. */
    public static Map<String, Double> genres(DayOfWeek day) {
        return switch (day) {
            case SATURDAY, SUNDAY -> WEEKEND;
            case FRIDAY -> FRIDAY;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> WORKDAY;
        };
    }

    /** The mean weight of a film's genres, -1 to 1; 0 for a film without genres. */
    static double fit(Map<String, Double> weights, Collection<String> genres) {
        return genres.stream()
                .mapToDouble(genre -> weights.getOrDefault(genre, 0.0))
                .average()
                .orElse(0);
    }
}
