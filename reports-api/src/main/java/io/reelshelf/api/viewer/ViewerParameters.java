package io.reelshelf.api.viewer;

import java.util.List;

/** The parameters that describe a viewer. */
public final class ViewerParameters {
    /** The id of a known viewer. */
    public static final String USER_ID = "user_id";

    /** Years, or the label of an age group. */
    public static final String AGE = "age";

    /** F or M. */
    public static final String GENDER = "gender";

    /** An occupation's id or label. */
    public static final String OCCUPATION = "occupation";

    /** A ZIP code, which tells the state. */
    public static final String ZIP = "zip";

    /** Film genres that the viewer likes. */
    public static final String GENRES = "genres";

    /** Film ids with stars. */
    public static final String RATINGS = "ratings";

    /** Whether age, gender, occupation and state may be looked at. */
    public static final String USE_DEMOGRAPHICS = "use_demographics";

    /** All of them. */
    public static final List<String> ALL =
            List.of(USER_ID, AGE, GENDER, OCCUPATION, ZIP, GENRES, RATINGS, USE_DEMOGRAPHICS);

    /** For the documents: {@link #USER_ID}. */
    public static final String USER_ID_HELP =
            "A viewer of the warehouse: ratings and demographics are taken from there. Excludes age, gender, occupation,"
                    + " zip and ratings.";

    /** For the documents: {@link #AGE}. */
    public static final String AGE_HELP = "Age in years, 0 to 120, or the label of an age group (/v1/age-groups)";

    /** For the documents: {@link #GENDER}. */
    public static final String GENDER_HELP = "F or M, as the data have it";

    /** For the documents: {@link #OCCUPATION}. */
    public static final String OCCUPATION_HELP = "Id or label of an occupation (/v1/occupations)";

    /** For the documents: {@link #ZIP}. */
    public static final String ZIP_HELP = "US ZIP code, five digits or ZIP+4; only the state is used";

    /** For the documents: {@link #GENRES}. */
    public static final String GENRES_HELP = "Film genres the viewer likes, separated by commas (/v1/genres)";

    /** For the documents: {@link #RATINGS}. */
    public static final String RATINGS_HELP = "Films seen, as movieId:stars separated by commas, at most 200";

    /** For the documents: {@link #USE_DEMOGRAPHICS}. */
    public static final String USE_DEMOGRAPHICS_HELP =
            "false ranks as though age, gender, occupation and zip were not known; true if not given";

    private ViewerParameters() {}
}
