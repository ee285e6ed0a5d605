package io.reelshelf.api.viewer;

import io.javalin.openapi.OpenApiByFields;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiRequired;
import io.reelshelf.api.model.AgeGroup;
import io.reelshelf.api.model.Occupation;
import io.reelshelf.api.model.Vocabulary;
import io.reelshelf.recommender.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A viewer as the server understood the request.
 *
 * @param userId of the warehouse; null for a stranger
 * @param gender F or M
 * @param ageGroup label of the age group
 * @param occupation its label
 * @param state of the ZIP
 * @param genres liked ones
 * @param ratings how many films the viewer rated
 * @param useDemographics whether gender, age group, occupation and state were looked at
 * @param notes what was given and could not be used
 */
@OpenApiByFields
@OpenApiDescription("The viewer as the server understood the request")
public record ViewerView(
        @OpenApiNullable @OpenApiName("user_id") @Nullable Integer userId,
        @OpenApiNullable @Nullable String gender,
        @OpenApiNullable @OpenApiName("age_group") @Nullable String ageGroup,
        @OpenApiNullable @Nullable String occupation,
        @OpenApiNullable @Nullable String state,
        @OpenApiRequired List<String> genres,
        @OpenApiRequired int ratings,
        @OpenApiRequired @OpenApiName("use_demographics") boolean useDemographics,
        @OpenApiRequired List<String> notes) {

    /** Copies the lists. */
    public ViewerView {
        genres = List.copyOf(genres);
        notes = List.copyOf(notes);
    }

    /** How a viewer is told back to the client. */
    public static ViewerView of(AskingViewer asking, Vocabulary vocabulary) {
        Viewer viewer = asking.viewer();
        return new ViewerView(
                asking.userId(),
                viewer.gender(),
                Optional.ofNullable(viewer.ageGroup())
                        .flatMap(vocabulary::ageGroup)
                        .map(AgeGroup::label)
                        .orElse(null),
                Optional.ofNullable(viewer.occupation())
                        .flatMap(vocabulary::occupation)
                        .map(Occupation::label)
                        .orElse(null),
                viewer.state(),
                List.copyOf(viewer.likedGenres()),
                viewer.ratings().size(),
                viewer.useDemographics(),
                asking.notes());
    }
}
