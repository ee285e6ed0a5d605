package io.reelshelf.jobs.flink;

import io.reelshelf.jobs.parse.Chunk;
import io.reelshelf.jobs.parse.SourceFile;
import io.reelshelf.jobs.rows.BookRow;
import io.reelshelf.jobs.rows.MovieRow;
import io.reelshelf.jobs.rows.RejectedRow;
import io.reelshelf.jobs.rows.SourceRow;
import io.reelshelf.jobs.rows.UserRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Reads users, movies and books; each kind of row leaves by its own side output. */
final class ReadDimensions extends ProcessFunction<Chunk, RejectedRow> {
    private final ArrayList<SourceFile> files;
    private transient @Nullable ChunkReader reader;

    ReadDimensions(List<SourceFile> files) {
        this.files = new ArrayList<>(files);
    }

    @Override
    public void open(OpenContext context) {
        reader = new ChunkReader(files);
    }

    @Override
    public void processElement(Chunk chunk, Context context, Collector<RejectedRow> rejected) throws IOException {
        if (reader != null) {
            reader.read(chunk, (row, parser, record) -> emit(row, context, rejected));
        }
    }

    private static void emit(SourceRow row, Context context, Collector<RejectedRow> rejected) {
        if (row instanceof UserRow user) {
            context.output(Outputs.USERS, user);
        } else if (row instanceof MovieRow movie) {
            context.output(Outputs.MOVIES, movie);
        } else if (row instanceof BookRow book) {
            context.output(Outputs.BOOKS, book);
        } else if (row instanceof RejectedRow refused) {
            rejected.collect(refused);
        } else {
            throw new IllegalStateException("No dimension: " + row);
        }
    }
}
