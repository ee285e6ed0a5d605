package io.reelshelf.sql.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a question is answered from.
 *
 * @param rollup the pre-aggregate; empty for the facts
 * @param refused every pre-aggregate that was not used, with the reason
 */
public record Plan(Optional<Rollup> rollup, Map<String, String> refused) {
    /** The pre-aggregates, smallest first: the first that fits is used. */
    public static final List<Rollup> ROLLUPS = List.of(
            Rollup.of("reports.ratings_by_occupation", Dimension.OCCUPATION),
            Rollup.of("reports.ratings_by_state", Dimension.STATE),
            Rollup.of("reports.ratings_by_viewer_group", Dimension.GENDER, Dimension.AGE_GROUP, Dimension.OCCUPATION),
            Rollup.of("reports.ratings_by_zip3", Dimension.ZIP3),
            Rollup.of("reports.occupation_genre_gender", Dimension.OCCUPATION, Dimension.GENRE, Dimension.GENDER),
            Rollup.of("reports.ratings_by_day", Dimension.DAY, Dimension.GENDER));

    /** Copies the reasons, in their order. */
    public Plan {
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    }

    /**
     * Chooses for a question.
     *
     * @param unusable views that must not be used now, such as one that is not built or built on other data, with the reason
     */
    public static Plan of(Question question, Map<String, String> unusable) {
        Map<String, String> refused = new LinkedHashMap<>();
        List<Rollup> fitting = new ArrayList<>();
        for (Rollup rollup : ROLLUPS) {
            Optional<String> reason =
                    rollup.refusal(question).or(() -> Optional.ofNullable(unusable.get(rollup.view())));
            reason.ifPresentOrElse(why -> refused.put(rollup.view(), why), () -> fitting.add(rollup));
        }
        for (Rollup larger : fitting.subList(Math.min(1, fitting.size()), fitting.size())) {
            refused.put(larger.view(), "a smaller one fits");
        }
        return new Plan(fitting.stream().findFirst(), refused);
    }

    /** One line that says what is read and why. */
    public String explanation() {
        if (rollup.isPresent()) {
            return "answered from the pre-aggregate " + rollup.get().view();
        }
        StringBuilder text = new StringBuilder("answered from core.fact_rating, since no pre-aggregate fits:");
        refused.forEach(
                (view, reason) -> text.append("\n  ").append(view).append(": ").append(reason));
        return text.toString();
    }
}
