package io.reelshelf.data.verify;

import io.reelshelf.data.DatasetFile;
import io.reelshelf.data.FileFormat;
import io.reelshelf.data.files.Inputs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of a file of any of the formats, without changing a character. */
final class RowSource {
    /** Takes one row; says whether it wants another. */
    @FunctionalInterface
    interface RowSink {
        boolean accept(long line, List<String> values);
    }

    private RowSource() {}

    /**
     * Hands over the rows, the header of a CSV file included.
     *
     * @throws IOException when the file cannot be read, is not gzip though named so, or its bytes are not of its encoding
     */
    static void read(Path path, DatasetFile file, RowSink sink) throws IOException {
        CharsetDecoder decoder = file.encoding()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Inputs.open(path), decoder))) {
            if (file.format() == FileFormat.CSV) {
                readCsv(reader, sink);
            } else {
                readLines(reader, file.format().delimiter(), sink);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void readCsv(BufferedReader reader, RowSink sink) throws IOException {
        try (CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                if (!sink.accept(parser.getCurrentLineNumber(), Arrays.asList(row.values()))) {
                    return;
                }
            }
        } catch (IllegalStateException e) {
            throw new IOException("not RFC 4180 CSV: " + e.getMessage(), e);
        }
    }

    private static void readLines(BufferedReader reader, String delimiter, RowSink sink) throws IOException {
        long number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isEmpty() && !sink.accept(number, split(line, delimiter))) {
                return;
            }
        }
    }

    static List<String> split(String line, String delimiter) {
        List<String> values = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
            values.add(line.substring(from, at));
            from = at + delimiter.length();
        }
        values.add(line.substring(from));
        return values;
    }
}
