package io.reelshelf.data;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The datasets that Reelshelf knows. */
public final class Datasets {
    /** The bundled default. */
    public static final String SAMPLE = "sample";

    /** MovieLens 1M. */
    public static final String MOVIELENS_1M = "ml-1m";

    /** MovieLens 100k. */
    public static final String MOVIELENS_100K = "ml-100k";

    /** The Kaggle list "Best books of the 21st century". */
    public static final String GOODREADS = "goodreads-21c";

    private static final String MOVIELENS_LICENCE =
            "Free for research; no redistribution and no commercial use without permission from GroupLens, "
                    + "University of Minnesota; cite Harper and Konstan 2015, doi:10.1145/2827872.";

    private static final List<Dataset> ALL = List.of(sample(), movieLens1M(), movieLens100k(), goodreads());

    private Datasets() {}

    /** All datasets, the default first. */
    public static List<Dataset> all() {
        return ALL;
    }

    /**
     * The dataset of this name.
     *
     * @throws DataException with {@link DataError#UNKNOWN_DATASET} when there is none; the message lists the names
     */
    public static Dataset byName(String name) {
        return ALL.stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DataException(
                        DataError.UNKNOWN_DATASET, "no dataset is named '" + name + "'; use one of " + names()));
    }

    private static String names() {
        return ALL.stream().map(Dataset::name).collect(Collectors.joining(", "));
    }

    private static Dataset sample() {
        List<DatasetFile> files = new ArrayList<>(Layouts.movieLens1M());
        files.add(Layouts.goodreads("books.csv"));
        return new Dataset(
                SAMPLE,
                DatasetKind.BOTH,
                "400 real films, 400 real books and 1,200 invented viewers with 60,000 ratings that follow known, planted tastes.",
                "MIT, with Reelshelf. The viewers, ratings and counts are generated; titles, years and genres are public facts.",
                URI.create("data/README.md"),
                files,
                Map.of(
                        FileRole.USERS, 1_200L,
                        FileRole.MOVIES, 400L,
                        FileRole.RATINGS, 60_000L,
                        FileRole.BOOKS, 400L));
    }

    private static Dataset movieLens1M() {
        return new Dataset(
                MOVIELENS_1M,
                DatasetKind.MOVIES,
                "MovieLens 1M: 1,000,209 ratings of 3,883 films by 6,040 viewers with gender, age, occupation and ZIP.",
                MOVIELENS_LICENCE,
                URI.create("https://grouplens.org/datasets/movielens/1m/"),
                Layouts.movieLens1M(),
                Map.of(FileRole.USERS, 6_040L, FileRole.MOVIES, 3_883L, FileRole.RATINGS, 1_000_209L));
    }

    private static Dataset movieLens100k() {
        return new Dataset(
                MOVIELENS_100K,
                DatasetKind.MOVIES,
                "MovieLens 100k: 100,000 ratings of 1,682 films by 943 viewers, all with real times.",
                MOVIELENS_LICENCE,
                URI.create("https://grouplens.org/datasets/movielens/100k/"),
                Layouts.movieLens100k(),
                Map.of(
                        FileRole.USERS, 943L,
                        FileRole.MOVIES, 1_682L,
                        FileRole.RATINGS, 100_000L,
                        FileRole.GENRES, 19L,
                        FileRole.OCCUPATIONS, 21L));
    }

    private static Dataset goodreads() {
        return new Dataset(
                GOODREADS,
                DatasetKind.BOOKS,
                "Best books of the 21st century, a list from Goodreads published on Kaggle (10,018 rows there).",
                "Published on Kaggle by its author; read the terms on its page before you use it, Reelshelf ships no row of it.",
                URI.create("https://www.kaggle.com/datasets?search=best+books+of+the+21st+century"),
                List.of(Layouts.goodreads("best_books_21st_century.csv")),
                Map.of());
    }
}
