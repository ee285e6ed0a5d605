package io.reelshelf.data.reference;

import io.reelshelf.data.DataError;
import io.reelshelf.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The reference tables as CSV files on the class path: UTF-8, RFC 4180, with a header line. */
public enum ReferenceFile {
    AGE_GROUPS("age_groups.csv"),
    OCCUPATIONS("occupations.csv"),
    OCCUPATIONS_100K("occupations_100k.csv"),
    ZIPS("zips.csv"),
    ZIP3S("zip3s.csv"),
    GENRE_MAP("genre_map.csv"),
    MOVIE_GENRES("movie_genres.csv");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String fileName;

    ReferenceFile(String fileName) {
        this.fileName = fileName;
    }

    /** The file's name. */
    public String fileName() {
        return fileName;
    }

    /**
     * The file's bytes, from the start; the caller closes the stream.
     *
     * @throws DataException with {@link DataError#BROKEN_RESOURCE} when the file is not on the class path
     */
    public InputStream open() {
        InputStream stream = ReferenceFile.class.getResourceAsStream(fileName);
        if (stream == null) {
            throw new DataException(
                    DataError.BROKEN_RESOURCE,
                    "reference table " + fileName + " is not on the class path; build Reelshelf again");
        }
        return stream;
    }

    <T> List<T> read(Function<CSVRecord, T> reader) {
        try (InputStream stream = open();
                CSVParser parser = CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), FORMAT)) {
            return parser.stream().map(row -> readRow(row, reader)).toList();
        } catch (IOException e) {
            throw new DataException(
                    DataError.BROKEN_RESOURCE, "reference table " + fileName + " cannot be read; build again", e);
        }
    }

    private <T> T readRow(CSVRecord row, Function<CSVRecord, T> reader) {
        try {
            return reader.apply(row);
        } catch (IllegalArgumentException e) {
            throw new DataException(
                    DataError.BROKEN_RESOURCE,
                    "reference table " + fileName + ", row " + row.getRecordNumber() + ": " + e.getMessage(),
                    e);
        }
    }
}
