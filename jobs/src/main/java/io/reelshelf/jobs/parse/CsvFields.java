package io.reelshelf.jobs.parse;

import io.reelshelf.jobs.clean.WholeNumbers;
import io.reelshelf.jobs.rows.RejectReason;
import io.reelshelf.jobs.rows.RowRejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Fields of an RFC 4180 record, asked for by their declared position wherever the file's header puts them. */
final class CsvFields implements RecordFields {
    private final List<String> declared;
    private final int[] foundAt;
    private final int foundColumns;
    private String[] values = {};

    CsvFields(List<String> declared, List<String> found) {
        this.declared = List.copyOf(declared);
        this.foundAt = declared.stream().mapToInt(found::indexOf).toArray();
        this.foundColumns = found.size();
    }

    void reset(String record) throws RowRejected {
        values = split(record);
        if (values.length != foundColumns) {
            throw new RowRejected(
                    RejectReason.WRONG_COLUMN_COUNT, "found " + values.length + " columns, expected " + foundColumns);
        }
    }

    /** The fields of one record without its line end. */
    static String[] split(String record) throws RowRejected {
        try (CSVParser parser = CSVParser.parse(record, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() == 1) {
                return records.get(0).values();
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new RowRejected(RejectReason.MALFORMED_CSV, RejectReason.MALFORMED_CSV.text());
        }
        throw new RowRejected(RejectReason.MALFORMED_CSV, RejectReason.MALFORMED_CSV.text());
    }

    @Override
    public String text(int index) {
        return values[foundAt[index]].strip();
    }

    @Override
    public long number(int index) {
        return WholeNumbers.of(text(index)).orElse(Long.MIN_VALUE);
    }

    @Override
    public String name(int index) {
        return declared.get(index);
    }
}
