package io.reelshelf.jobs.flink;

import io.reelshelf.jobs.rows.BookRow;
import io.reelshelf.jobs.rows.RatingRow;
import io.reelshelf.jobs.rows.SourceRow;
import java.io.Serializable;

/** Which of two rows of one key to keep; never depends on the order in which they come. */
@FunctionalInterface
interface Preference<T> extends Serializable {
    boolean isBetter(T row, T former);

    /** Users, movies and books of one identifier: the first line. */
    static <T extends SourceRow> Preference<T> firstLine() {
        return (row, former) -> row.line() < former.line();
    }

    /** Ratings of one user and movie: the latest; of one time, the later line. */
    static Preference<RatingRow> latest() {
        return (row, former) ->
                row.ratedAt() != former.ratedAt() ? row.ratedAt() > former.ratedAt() : row.line() > former.line();
    }

    /** Editions of one title by the same authors: the one with most ratings; of equals, the first line. */
    static Preference<BookRow> mostRated() {
        return (row, former) ->
                ratings(row) != ratings(former) ? ratings(row) > ratings(former) : row.line() < former.line();
    }

    private static long ratings(BookRow book) {
        Long count = book.ratingCount();
        return count == null ? 0 : count;
    }
}
