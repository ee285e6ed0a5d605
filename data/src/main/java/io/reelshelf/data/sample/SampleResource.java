package io.reelshelf.data.sample;

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

/** The CSV files beside this package, UTF-8 with a header line. */
enum SampleResource {
    FILMS("films.csv"),
    BOOKS("books.csv"),
    PLANTED_TASTES("planted_tastes.csv"),
    STATE_POPULATIONS("state_populations.csv");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String fileName;

    SampleResource(String fileName) {
        this.fileName = fileName;
    }

    <T> List<T> read(Function<CSVRecord, T> reader) {
        InputStream found = SampleResource.class.getResourceAsStream(fileName);
        if (found == null) {
            throw new DataException(
                    DataError.BROKEN_RESOURCE, fileName + " is not on the class path; build Reelshelf again");
        }
        try (InputStream stream = found;
                CSVParser parser = CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), FORMAT)) {
            return parser.stream().map(reader).toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new DataException(
                    DataError.BROKEN_RESOURCE, fileName + " cannot be read (" + e.getMessage() + "); build again", e);
        }
    }
}
