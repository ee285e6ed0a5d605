package io.reelshelf.jobs.parse;

import io.reelshelf.data.FileFormat;
import io.reelshelf.data.FileRole;
import io.reelshelf.jobs.rows.RejectReason;
import io.reelshelf.jobs.rows.RejectedRow;
import io.reelshelf.jobs.rows.RowRejected;
import io.reelshelf.jobs.rows.SourceRow;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Makes a row of each record of one file: a typed row, or a {@link RejectedRow} that says why not. Undecodable bytes are
 * the reason of a row that has any, whatever else is wrong with it. One instance a thread.
 */
public final class RecordParser {
    private static final int MAX_DETAIL_BYTES = 1024;

    private final SourceFile source;
    private final RawText rawText;
    private final RowParser parser;
    private final DelimitedFields delimited;
    private final CsvFields csv;

    /** A parser for the records of this file. */
    public RecordParser(SourceFile source) {
        this.source = source;
        this.rawText = new RawText(source.charset());
        this.parser = parser(source);
        this.delimited = new DelimitedFields(
                source.format().delimiter().getBytes(StandardCharsets.US_ASCII), source.declaredColumns(), rawText);
        this.csv = new CsvFields(source.declaredColumns(), source.foundColumns());
    }

    private static RowParser parser(SourceFile source) {
        return switch (source.role()) {
            case USERS -> new UserParser(source.format());
            case MOVIES ->
                new MovieParser(source.format(), source.declaredColumns().size());
            case RATINGS -> new RatingParser();
            case BOOKS -> new BookParser();
            case GENRES, OCCUPATIONS ->
                throw new IllegalArgumentException("Rows of this role are not loaded: " + source.role());
        };
    }

    /** The row of the reader's current record. */
    public SourceRow parse(RecordReader record) {
        try {
            return parser.parse(fields(record), source.index(), record.line());
        } catch (RowRejected e) {
            boolean text = rawText.isText(record.bytes(), record.start(), record.length());
            return refuse(
                    record,
                    text ? e.reason() : RejectReason.UNDECODABLE_BYTES,
                    text ? e.detail() : "not all bytes are " + source.charset() + " text");
        }
    }

    /** The refusal of the reader's current record, with its text as evidence. */
    public RejectedRow refuse(RecordReader record, RejectReason reason, String detail) {
        String shown = rawText.show(record.bytes(), record.start(), record.length());
        return new RejectedRow(source.index(), record.line(), reason, Utf8.cut(detail, MAX_DETAIL_BYTES), shown);
    }

    private RecordFields fields(RecordReader record) throws RowRejected {
        checkWhole(record);
        if (source.format() == FileFormat.CSV) {
            csv.reset(decoded(record));
            return csv;
        }
        if (source.role() != FileRole.RATINGS) {
            decoded(record);
        }
        delimited.reset(record.bytes(), record.start(), record.length());
        return delimited;
    }

    private static void checkWhole(RecordReader record) throws RowRejected {
        switch (record.fault()) {
            case TOO_LONG ->
                throw new RowRejected(
                        RejectReason.RECORD_TOO_LONG, "longer than " + RecordReader.MAX_RECORD_BYTES + " bytes");
            case MALFORMED_CSV -> throw new RowRejected(RejectReason.MALFORMED_CSV, RejectReason.MALFORMED_CSV.text());
            case NONE -> {
                for (int i = 0; i < record.length(); i++) {
                    byte octet = record.bytes()[record.start() + i];
                    if (octet != ' ' && octet != '\t') {
                        return;
                    }
                }
                throw new RowRejected(RejectReason.BLANK_LINE, RejectReason.BLANK_LINE.text());
            }
        }
    }

    private String decoded(RecordReader record) throws RowRejected {
        try {
            return rawText.decode(record.bytes(), record.start(), record.length());
        } catch (CharacterCodingException e) {
            throw new RowRejected(RejectReason.UNDECODABLE_BYTES, "not all bytes are text");
        }
    }
}
