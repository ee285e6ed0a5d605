package io.reelshelf.api.recommend;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiRequired;
import io.reelshelf.recommender.Reason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One part of a score.
 *
 * @param kind what it rests on
 * @param text in words
 * @param contribution its share of the score
 * @param evidence the figures behind the text
 */
@OpenApiByFields
@OpenApiDescription("One part of a score; the contributions of all reasons add up to the score")
public record ReasonView(
        @OpenApiRequired
        @OpenApiDescription(
                "liked_movie, demographic, popularity, genre, book_quality, decade, variety, context, boost, exploration or calibration")
        String kind,

        @OpenApiRequired String text,
        @OpenApiRequired double contribution,

        @OpenApiRequired @OpenApiDescription("The figures behind the text, by name")
        Map<String, Object> evidence) {

    /** Copies the evidence. */
    public ReasonView {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    static List<ReasonView> of(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new ReasonView(
                        reason.kind().name().toLowerCase(Locale.ROOT),
                        reason.text(),
                        reason.contribution(),
                        reason.evidence()))
                .toList();
    }
}
