package io.reelshelf.jobs.flink;

import io.reelshelf.jobs.rows.BookRow;
import io.reelshelf.jobs.rows.DuplicateRow;
import io.reelshelf.jobs.rows.MovieRow;
import io.reelshelf.jobs.rows.RejectedRow;
import io.reelshelf.jobs.rows.UserRow;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** The side outputs of the readers. */
final class Outputs {
    static final OutputTag<UserRow> USERS = tag("users", UserRow.class);
    static final OutputTag<MovieRow> MOVIES = tag("movies", MovieRow.class);
    static final OutputTag<BookRow> BOOKS = tag("books", BookRow.class);
    static final OutputTag<RejectedRow> REJECTED = tag("rejected", RejectedRow.class);
    static final OutputTag<DuplicateRow> DUPLICATES = tag("duplicates", DuplicateRow.class);

    private Outputs() {}

    private static <T> OutputTag<T> tag(String name, Class<T> type) {
        return new OutputTag<>(name, TypeInformation.of(type));
    }
}
