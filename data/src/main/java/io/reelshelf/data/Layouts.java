package io.reelshelf.data;

import static io.reelshelf.data.Column.optional;
import static io.reelshelf.data.Column.required;
import static io.reelshelf.data.ColumnType.COUNT;
import static io.reelshelf.data.ColumnType.DATE;
import static io.reelshelf.data.ColumnType.DECIMAL;
import static io.reelshelf.data.ColumnType.EPOCH_SECONDS;
import static io.reelshelf.data.ColumnType.FLAG;
import static io.reelshelf.data.ColumnType.INTEGER;
import static io.reelshelf.data.ColumnType.TEXT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** The three layouts of files on disk. */
final class Layouts {
    /** The genre flags at the end of a MovieLens 100k film line, in its order. */
    private static final List<String> GENRE_FLAGS = List.of(
            "unknown",
            "Action",
            "Adventure",
            "Animation",
            "Children's",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Fantasy",
            "Film-Noir",
            "Horror",
            "Musical",
            "Mystery",
            "Romance",
            "Sci-Fi",
            "Thriller",
            "War",
            "Western");

    private Layouts() {}

    static List<DatasetFile> movieLens1M() {
        return List.of(
                new DatasetFile(
                        FileRole.USERS,
                        "users.dat",
                        FileFormat.DOUBLE_COLON,
                        ISO_8859_1,
                        List.of(
                                required("user_id", INTEGER),
                                required("gender", TEXT),
                                required("age", INTEGER),
                                required("occupation", INTEGER),
                                optional("zip", TEXT))),
                new DatasetFile(
                        FileRole.MOVIES,
                        "movies.dat",
                        FileFormat.DOUBLE_COLON,
                        ISO_8859_1,
                        List.of(required("movie_id", INTEGER), required("title", TEXT), optional("genres", TEXT))),
                new DatasetFile(FileRole.RATINGS, "ratings.dat", FileFormat.DOUBLE_COLON, ISO_8859_1, ratingColumns()));
    }

    static List<DatasetFile> movieLens100k() {
        List<Column> movieColumns = new ArrayList<>(List.of(
                required("movie_id", INTEGER),
                required("title", TEXT),
                optional("release_date", TEXT),
                optional("video_release_date", TEXT),
                optional("imdb_url", TEXT)));
        GENRE_FLAGS.forEach(genre -> movieColumns.add(required(genre, FLAG)));
        return List.of(
                new DatasetFile(
                        FileRole.USERS,
                        "u.user",
                        FileFormat.PIPE,
                        ISO_8859_1,
                        List.of(
                                required("user_id", INTEGER),
                                required("age", INTEGER),
                                required("gender", TEXT),
                                required("occupation", TEXT),
                                optional("zip", TEXT))),
                new DatasetFile(FileRole.MOVIES, "u.item", FileFormat.PIPE, ISO_8859_1, movieColumns),
                new DatasetFile(FileRole.RATINGS, "u.data", FileFormat.TAB, ISO_8859_1, ratingColumns()),
                new DatasetFile(
                        FileRole.GENRES,
                        "u.genre",
                        FileFormat.PIPE,
                        ISO_8859_1,
                        List.of(required("genre", TEXT), required("genre_id", INTEGER))),
                new DatasetFile(
                        FileRole.OCCUPATIONS,
                        "u.occupation",
                        FileFormat.PIPE,
                        ISO_8859_1,
                        List.of(required("occupation", TEXT))));
    }

    static DatasetFile goodreads(String fileName) {
        return new DatasetFile(
                FileRole.BOOKS,
                fileName,
                FileFormat.CSV,
                UTF_8,
                List.of(
                        required("id", INTEGER),
                        required("title", TEXT),
                        optional("series", TEXT),
                        optional("author", TEXT),
                        optional("book_link", TEXT),
                        optional("genre", TEXT),
                        optional("date_published", DATE),
                        optional("publisher", TEXT),
                        optional("num_of_page", COUNT),
                        optional("lang", TEXT),
                        optional("review_count", COUNT),
                        optional("rating_count", COUNT),
                        optional("rate", DECIMAL),
                        optional("award", TEXT)));
    }

    private static List<Column> ratingColumns() {
        return List.of(
                required("user_id", INTEGER),
                required("movie_id", INTEGER),
                required("rating", INTEGER),
                required("timestamp", EPOCH_SECONDS));
    }
}
