package io.reelshelf.jobs.parse;

import io.reelshelf.jobs.rows.RatingRow;
import io.reelshelf.jobs.rows.RejectReason;
import io.reelshelf.jobs.rows.RowRejected;
import io.reelshelf.jobs.rows.SourceRow;
import java.time.Instant;

/** user, movie, rating, timestamp: the same four columns in both MovieLens layouts. */
final class RatingParser implements RowParser {
    private static final long EARLIEST = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    @Override
    public SourceRow parse(RecordFields fields, int file, long line) throws RowRejected {
        int userId = (int) fields.id(0, Integer.MAX_VALUE);
        int movieId = (int) fields.id(1, Integer.MAX_VALUE);
        long rating = fields.number(2);
        if (rating == Long.MIN_VALUE) {
            throw fields.rejected(RejectReason.RATING_NOT_A_NUMBER, 2);
        }
        if (rating < 1 || rating > 5) {
            throw fields.rejected(RejectReason.RATING_OUT_OF_RANGE, 2);
        }
        long seconds = fields.number(3);
        if (seconds == Long.MIN_VALUE) {
            throw fields.rejected(RejectReason.TIMESTAMP_NOT_A_NUMBER, 3);
        }
        if (seconds < EARLIEST || seconds >= LATEST) {
            throw fields.rejected(RejectReason.TIMESTAMP_OUT_OF_RANGE, 3);
        }
        return new RatingRow(userId, movieId, (short) rating, seconds, file, line);
    }
}
