package io.reelshelf.jobs.flink;

import io.reelshelf.data.FileRole;
import io.reelshelf.jobs.lake.LakeTable;
import io.reelshelf.jobs.lake.LakeTables;
import io.reelshelf.jobs.parse.Chunk;
import io.reelshelf.jobs.parse.SourceFile;
import io.reelshelf.jobs.rows.BookRow;
import io.reelshelf.jobs.rows.DuplicateRow;
import io.reelshelf.jobs.rows.MovieRow;
import io.reelshelf.jobs.rows.RatingRow;
import io.reelshelf.jobs.rows.RejectedRow;
import io.reelshelf.jobs.rows.SourceRow;
import io.reelshelf.jobs.rows.UserRow;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * One batch job for all files of a run: chunks are read and checked, duplicates dropped, rows staged as Parquet in
 * {@code <staging>/<subject>/<table>}.
 */
public final class EtlGraph {
    /** Flink wants to hear of a broadcast state; the readers keep the identifiers themselves, as sets of bits. */
    private static final MapStateDescriptor<Integer, Integer> NO_STATE =
            new MapStateDescriptor<>("none", Types.INT, Types.INT);

    private static final String MOVIES = "movies";
    private static final String BOOKS = "books";

    private final StreamExecutionEnvironment environment;
    private final List<SourceFile> files;
    private final List<Chunk> chunks;
    private final LakeTables tables;
    private final String staging;

    /** A graph in this environment that stages into the folder at this address. */
    public EtlGraph(
            StreamExecutionEnvironment environment, List<SourceFile> files, List<Chunk> chunks, String staging) {
        this.environment = environment;
        this.files = List.copyOf(files);
        this.chunks = List.copyOf(chunks);
        this.tables = new LakeTables(this.files);
        this.staging = staging;
    }

    /** Adds all operators and sinks to the environment. */
    public void build() {
        SingleOutputStreamOperator<RejectedRow> dimensions = chunks("dimension chunks", false)
                .process(new ReadDimensions(files))
                .name("read dimensions")
                .setParallelism(workers(false));
        if (has(FileRole.BOOKS)) {
            buildBooks(dimensions);
        }
        if (has(FileRole.RATINGS)) {
            buildMovies(dimensions);
        }
    }

    private void buildBooks(SingleOutputStreamOperator<RejectedRow> dimensions) {
        DataStream<BookRow> read = dimensions.getSideOutput(Outputs.BOOKS);
        SingleOutputStreamOperator<BookRow> identified =
                keepOne("books", read, BookRow.class, Types.LONG, BookRow::bookId, Preference.firstLine());
        SingleOutputStreamOperator<BookRow> books =
                keepOne("books", identified, BookRow.class, Types.STRING, EtlGraph::edition, Preference.mostRated());
        stage(books, BOOKS, tables.books());
        stage(books, BOOKS, tables.bookGenres());
        stage(books, BOOKS, tables.bookAuthors());
        stage(refused(dimensions, Set.of(FileRole.BOOKS)), BOOKS, tables.rejected());
        stage(
                identified.getSideOutput(Outputs.DUPLICATES).union(books.getSideOutput(Outputs.DUPLICATES)),
                BOOKS,
                tables.duplicates());
    }

    private void buildMovies(SingleOutputStreamOperator<RejectedRow> dimensions) {
        DataStream<UserRow> readUsers = dimensions.getSideOutput(Outputs.USERS);
        SingleOutputStreamOperator<UserRow> users =
                keepOne("users", readUsers, UserRow.class, Types.INT, UserRow::userId, Preference.firstLine());
        stage(users, MOVIES, tables.users());
        DataStream<MovieRow> readMovies = dimensions.getSideOutput(Outputs.MOVIES);
        SingleOutputStreamOperator<MovieRow> movies =
                keepOne("movies", readMovies, MovieRow.class, Types.INT, MovieRow::movieId, Preference.firstLine());
        stage(movies, MOVIES, tables.movies());
        stage(movies, MOVIES, tables.movieGenres());
        SingleOutputStreamOperator<RatingRow> readRatings = chunks("rating chunks", true)
                .connect(known(users, movies).broadcast(NO_STATE))
                .process(new ReadRatings(files))
                .name("read ratings")
                .setParallelism(workers(true));
        SingleOutputStreamOperator<RatingRow> ratings = keepOne(
                "ratings", readRatings, RatingRow.class, Types.LONG, EtlGraph::userAndMovie, Preference.latest());
        stage(ratings, MOVIES, tables.ratings());
        DataStream<RejectedRow> rejected = refused(dimensions, Set.of(FileRole.USERS, FileRole.MOVIES))
                .union(readRatings.getSideOutput(Outputs.REJECTED));
        stage(rejected, MOVIES, tables.rejected());
        DataStream<DuplicateRow> duplicates = users.getSideOutput(Outputs.DUPLICATES)
                .union(movies.getSideOutput(Outputs.DUPLICATES), ratings.getSideOutput(Outputs.DUPLICATES));
        stage(duplicates, MOVIES, tables.duplicates());
    }

    private DataStream<RejectedRow> refused(DataStream<RejectedRow> dimensions, Set<FileRole> roles) {
        return dimensions.filter(new OfRoles(files, roles)).setParallelism(dimensions.getParallelism());
    }

    private static DataStream<KnownId> known(DataStream<UserRow> users, DataStream<MovieRow> movies) {
        return users.map(user -> new KnownId(true, user.userId()))
                .setParallelism(users.getParallelism())
                .returns(KnownId.class)
                .union(movies.map(movie -> new KnownId(false, movie.movieId()))
                        .setParallelism(movies.getParallelism())
                        .returns(KnownId.class));
    }

    private boolean has(FileRole role) {
        return chunks.stream().anyMatch(chunk -> files.get(chunk.file()).role() == role);
    }

    private DataStream<Chunk> chunks(String name, boolean ratings) {
        List<Chunk> chosen = chunks.stream()
                .filter(chunk -> (files.get(chunk.file()).role() == FileRole.RATINGS) == ratings)
                .toList();
        return environment
                .fromData(chosen, TypeInformation.of(Chunk.class))
                .name(name)
                .rebalance();
    }

    /** No more tasks than there are chunks to read: a task that has nothing to do costs its start. */
    private int workers(boolean ratings) {
        int pieces = (int) chunks.stream()
                .filter(chunk -> (files.get(chunk.file()).role() == FileRole.RATINGS) == ratings)
                .map(Chunk::file)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        return Math.max(1, Math.min(environment.getParallelism(), pieces));
    }

    private <K, T extends SourceRow> SingleOutputStreamOperator<T> keepOne(
            String table,
            DataStream<T> rows,
            Class<T> type,
            TypeInformation<K> keyType,
            KeySelector<T, K> key,
            Preference<T> preference) {
        TypeInformation<T> rowType = TypeInformation.of(type);
        return rows.keyBy(key, keyType)
                .process(new KeepOne<K, T>(table, rowType, preference), rowType)
                .name("deduplicate " + table)
                .setParallelism(rows.getParallelism());
    }

    private static Long userAndMovie(RatingRow rating) {
        return (long) rating.userId() << 32 | rating.movieId();
    }

    /** Title and authors, whatever their case; a book without authors is an edition of no other. */
    private static String edition(BookRow book) {
        String authors = book.authors().isEmpty()
                ? "#" + book.bookId()
                : book.authors().stream().sorted().collect(Collectors.joining(", "));
        return (book.title() + " / " + authors).toLowerCase(Locale.ROOT);
    }

    private <T> void stage(DataStream<T> rows, String subject, LakeTable<T> table) {
        rows.sinkTo(ParquetSinks.of(staging + "/" + subject, table))
                .name("stage " + table.name())
                .setParallelism(rows.getParallelism());
    }
}
