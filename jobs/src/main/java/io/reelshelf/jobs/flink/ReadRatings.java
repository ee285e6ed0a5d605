package io.reelshelf.jobs.flink;

import io.reelshelf.jobs.parse.Chunk;
import io.reelshelf.jobs.parse.RecordParser;
import io.reelshelf.jobs.parse.RecordReader;
import io.reelshelf.jobs.parse.SourceFile;
import io.reelshelf.jobs.rows.RatingRow;
import io.reelshelf.jobs.rows.RejectReason;
import io.reelshelf.jobs.rows.RejectedRow;
import io.reelshelf.jobs.rows.SourceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Reads ratings and refuses those of unknown users and movies. In batch execution Flink hands over the whole broadcast
 * side, the known identifiers, before the first chunk.
 */
final class ReadRatings extends BroadcastProcessFunction<Chunk, KnownId, RatingRow> {
    private final ArrayList<SourceFile> files;
    private transient @Nullable ChunkReader reader;
    private transient IdSet users = new IdSet();
    private transient IdSet movies = new IdSet();

    ReadRatings(List<SourceFile> files) {
        this.files = new ArrayList<>(files);
    }

    @Override
    public void open(OpenContext context) {
        reader = new ChunkReader(files);
        users = new IdSet();
        movies = new IdSet();
    }

    @Override
    public void processBroadcastElement(KnownId known, Context context, Collector<RatingRow> ratings) {
        if (known.user()) {
            users.add(known.id());
        } else {
            movies.add(known.id());
        }
    }

    @Override
    public void processElement(Chunk chunk, ReadOnlyContext context, Collector<RatingRow> ratings) throws IOException {
        if (reader != null) {
            reader.read(chunk, (row, parser, record) -> {
                SourceRow checked = check(row, parser, record);
                if (checked instanceof RatingRow rating) {
                    ratings.collect(rating);
                } else if (checked instanceof RejectedRow refused) {
                    context.output(Outputs.REJECTED, refused);
                } else {
                    throw new IllegalStateException("No rating: " + row);
                }
            });
        }
    }

    private SourceRow check(SourceRow row, RecordParser parser, RecordReader record) {
        if (row instanceof RatingRow rating && !users.contains(rating.userId())) {
            return parser.refuse(record, RejectReason.UNKNOWN_USER, "user_id is " + rating.userId());
        }
        if (row instanceof RatingRow rating && !movies.contains(rating.movieId())) {
            return parser.refuse(record, RejectReason.UNKNOWN_MOVIE, "movie_id is " + rating.movieId());
        }
        return row;
    }
}
