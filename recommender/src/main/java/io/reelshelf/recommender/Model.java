package io.reelshelf.recommender;

import io.reelshelf.recommender.calibration.MovieGenres;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that ranking needs, as one immutable snapshot of a model version: safe to share between threads and to swap
 * whole. Built from plain values, the rows of {@code features.*} and {@code model.*}.
 */
public final class Model {
    private final String version;
    private final String dataSnapshot;
    private final int[] movieIds;
    private final Movie[] movies;
    private final Book[] books;
    private final Shelf shelf;
    private final MovieGenres movieGenres;
    private final Neighbours neighbours;
    private final Map<GroupKey, Group> groups;
    private final Map<GroupKey, String> labels;
    private final Map<GroupKey, Map<String, Double>> affinities;
    private final Map<String, Map<String, Double>> bridge;

    private Model(Builder builder) {
        version = builder.version;
        dataSnapshot = builder.dataSnapshot;
        movies = builder.movies.values().toArray(new Movie[0]);
        movieIds = Arrays.stream(movies).mapToInt(Movie::id).toArray();
        movieGenres = new MovieGenres(Arrays.stream(movies).collect(Collectors.toMap(Movie::id, Movie::genres)));
        books = builder.books.values().toArray(new Book[0]);
        shelf = new Shelf(List.of(books));
        neighbours = builder.neighbours.pack(movies.length, this::index);
        groups = new HashMap<>();
        for (GroupStats stats : builder.stats) {
            int movie = index(stats.movieId());
            if (movie >= 0) {
                groupFor(new GroupKey(stats.dimension(), stats.groupKey())).put(movie, stats);
            }
        }
        for (Prior prior : builder.priors) {
            int movie = index(prior.movieId);
            if (movie >= 0) {
                Group group = groupFor(prior.group);
                group.logLift[movie] = (float) prior.logLift;
                group.hasPrior[movie] = true;
            }
        }
        labels = Map.copyOf(builder.labels);
        affinities = Map.copyOf(builder.affinities);
        bridge = Map.copyOf(builder.bridge);
    }

    private Group groupFor(GroupKey key) {
        return groups.computeIfAbsent(key, k -> new Group(k.dimension(), k.key(), movies.length));
    }

    /** Starts a model of the version and the data snapshot with these ids. */
    public static Builder builder(String version, String dataSnapshot) {
        return new Builder(version, dataSnapshot);
    }

    /** The id of the model version. */
    public String version() {
        return version;
    }

    /** The id of the data it was trained on. */
    public String dataSnapshot() {
        return dataSnapshot;
    }

    /** The film with this id, if the model holds it. */
    public Optional<Movie> movie(int id) {
        int index = index(id);
        return index < 0 ? Optional.empty() : Optional.of(movies[index]);
    }

    /** All films, by id. */
    public List<Movie> movies() {
        return List.of(movies);
    }

    /** All books, by id. */
    public List<Book> books() {
        return List.of(books);
    }

    /** The books as a reader meets them. */
    Shelf shelf() {
        return shelf;
    }

    /** The films' genres as vectors. */
    MovieGenres movieGenres() {
        return movieGenres;
    }

    int movieCount() {
        return movies.length;
    }

    Movie movieAt(int index) {
        return movies[index];
    }

    /** The film's index, or a negative number. */
    int index(int movieId) {
        return Arrays.binarySearch(movieIds, movieId);
    }

    Neighbours neighbours() {
        return neighbours;
    }

    @Nullable
    Group group(GroupKey key) {
        return groups.get(key);
    }

    Map<String, Double> affinity(GroupKey key) {
        return affinities.getOrDefault(key, Map.of());
    }

    /** Film genre to book genre to weight. */
    Map<String, Map<String, Double>> bridge() {
        return bridge;
    }

    /** The label that the data gives a group, if it has one. */
    @Nullable
    String label(GroupKey key) {
        return labels.get(key);
    }

    private record Prior(GroupKey group, int movieId, double logLift) {}

    /**
     * Collects the rows of a model. Rows about a film that was not given are left out: a film can be withdrawn from the
     * catalogue without training again. Not for use by several threads.
     */
    public static final class Builder {
        private final String version;
        private final String dataSnapshot;
        private final Map<Integer, Movie> movies = new TreeMap<>();
        private final Map<Long, Book> books = new TreeMap<>();
        private final Neighbours.Cells neighbours = new Neighbours.Cells();
        private final List<GroupStats> stats = new ArrayList<>();
        private final List<Prior> priors = new ArrayList<>();
        private final Map<GroupKey, String> labels = new HashMap<>();
        private final Map<GroupKey, Map<String, Double>> affinities = new HashMap<>();
        private final Map<String, Map<String, Double>> bridge = new HashMap<>();

        private Builder(String version, String dataSnapshot) {
            this.version = Checks.text("model version", version);
            this.dataSnapshot = Checks.text("data snapshot", dataSnapshot);
        }

        /** A film; of {@code core.dim_movie} and {@code features.movie_rating_stats}. */
        public Builder movie(Movie movie) {
            movies.put(movie.id(), movie);
            return this;
        }

        /** A book; of {@code core.dim_book}, {@code features.book_score} and {@code features.book_genre_vector}. */
        public Builder book(Book book) {
            books.put(book.id(), book);
            return this;
        }

        /** A row of {@code model.item_weight}: how much a rating of the neighbour speaks for the film. */
        public Builder neighbour(int movieId, int neighbourId, double weight) {
            neighbours.add(movieId, neighbourId, Checks.finite("weight", weight));
            return this;
        }

        /** A row of {@code features.movie_demographic_rating}: the evidence behind a demographic reason. */
        public Builder groupStats(GroupStats row) {
            stats.add(row);
            return this;
        }

        /**
         * A row of {@code model.demographic_prior}: the log of how much likelier the group is to like the film than
         * everybody; for dimension {@code all} the log of the share of all viewers who like it.
         */
        public Builder prior(String dimension, String groupKey, int movieId, double logLift) {
            priors.add(new Prior(new GroupKey(dimension, groupKey), movieId, Checks.finite("log lift", logLift)));
            return this;
        }

        /** What to call a group, such as {@code programmer} for occupation 12. */
        public Builder groupLabel(String dimension, String groupKey, String label) {
            labels.put(new GroupKey(dimension, groupKey), label);
            return this;
        }

        /** A row of {@code features.genre_demographic_affinity}: the group's share of the genre over everybody's share. */
        public Builder genreAffinity(String dimension, String groupKey, String filmGenre, double affinity) {
            affinities
                    .computeIfAbsent(new GroupKey(dimension, groupKey), key -> new TreeMap<>())
                    .put(filmGenre, Checks.finite("affinity", affinity));
            return this;
        }

        /** A row of {@code features.genre_bridge}, by the names of the genres. */
        public Builder bridge(String filmGenre, String bookGenre, double weight) {
            bridge.computeIfAbsent(filmGenre, genre -> new TreeMap<>()).put(bookGenre, Checks.finite("weight", weight));
            return this;
        }

        /** The immutable model. */
        public Model build() {
            return new Model(this);
        }
    }
}
