package io.reelshelf.jobs.parse;

import io.reelshelf.jobs.clean.Authors;
import io.reelshelf.jobs.clean.BookSeries;
import io.reelshelf.jobs.clean.Genres;
import io.reelshelf.jobs.clean.Languages;
import io.reelshelf.jobs.clean.PublicationDate;
import io.reelshelf.jobs.rows.BookRow;
import io.reelshelf.jobs.rows.RejectReason;
import io.reelshelf.jobs.rows.RowRejected;
import io.reelshelf.jobs.rows.SourceRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A book of the Goodreads schema. A missing optional value is null; zero pages count as missing. */
final class BookParser implements RowParser {
    private static final int ID = 0;
    private static final int TITLE = 1;
    private static final int SERIES = 2;
    private static final int AUTHOR = 3;
    private static final int LINK = 4;
    private static final int GENRE = 5;
    private static final int DATE_PUBLISHED = 6;
    private static final int PUBLISHER = 7;
    private static final int PAGES = 8;
    private static final int LANGUAGE = 9;
    private static final int REVIEW_COUNT = 10;
    private static final int RATING_COUNT = 11;
    private static final int RATE = 12;
    private static final int AWARD = 13;
    private static final long MAX_PAGES = 1_000_000;
    private static final int NAME_BYTES = 512;

    @Override
    public SourceRow parse(RecordFields fields, int file, long line) throws RowRejected {
        long bookId = fields.id(ID, Long.MAX_VALUE);
        String title = fields.text(TITLE, 1024).replaceAll("\\s+", " ");
        if (title.isEmpty()) {
            throw fields.rejected(RejectReason.MISSING_TITLE, TITLE);
        }
        String series = optional(fields, SERIES, NAME_BYTES);
        BookSeries placed = BookSeries.of(series);
        String published = optional(fields, DATE_PUBLISHED, 128);
        PublicationDate date = PublicationDate.of(published);
        Long pages = count(fields, PAGES, MAX_PAGES);
        return new BookRow(
                bookId,
                title,
                series,
                placed.name(),
                placed.position(),
                optional(fields, AUTHOR, 1024),
                optional(fields, LINK, 1024),
                optional(fields, GENRE, 2048),
                published,
                date.day() == null ? null : (int) date.day().toEpochDay(),
                date.year(),
                optional(fields, PUBLISHER, NAME_BYTES),
                pages == null || pages == 0 ? null : pages.intValue(),
                Languages.of(optional(fields, LANGUAGE, 32)),
                count(fields, REVIEW_COUNT, Long.MAX_VALUE),
                count(fields, RATING_COUNT, Long.MAX_VALUE),
                meanRating(fields),
                optional(fields, AWARD, 4096),
                each(fields, GENRE, Genres.of(fields.text(GENRE), ','), 64),
                each(fields, AUTHOR, Authors.of(fields.text(AUTHOR)), 256),
                file,
                line);
    }

    private static List<String> each(RecordFields fields, int index, List<String> values, int maxBytes)
            throws RowRejected {
        for (String value : values) {
            fields.checked(index, value, maxBytes);
        }
        return values;
    }

    private static @Nullable String optional(RecordFields fields, int index, int maxBytes) throws RowRejected {
        String text = fields.text(index, maxBytes);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Long count(RecordFields fields, int index, long max) throws RowRejected {
        if (fields.text(index).isEmpty()) {
            return null;
        }
        long count = fields.number(index);
        if (count < 0 || count > max) {
            throw fields.rejected(RejectReason.COUNT_NOT_A_NUMBER, index);
        }
        return count;
    }

    private static @Nullable Double meanRating(RecordFields fields) throws RowRejected {
        String text = fields.text(RATE);
        if (text.isEmpty()) {
            return null;
        }
        try {
            double mean = Double.parseDouble(text);
            if (mean >= 0 && mean <= 5) {
                return mean;
            }
        } catch (NumberFormatException e) {
            throw fields.rejected(RejectReason.MEAN_RATING_OUT_OF_RANGE, RATE);
        }
        throw fields.rejected(RejectReason.MEAN_RATING_OUT_OF_RANGE, RATE);
    }
}
