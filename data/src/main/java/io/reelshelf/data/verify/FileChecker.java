package io.reelshelf.data.verify;

import io.reelshelf.data.Column;
import io.reelshelf.data.DataError;
import io.reelshelf.data.DataException;
import io.reelshelf.data.DatasetFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file once and compares each row with the declared columns. */
final class FileChecker {
    private static final int MOST_PROBLEMS = 5;
    private static final int LONGEST_QUOTE = 40;

    private final Path path;
    private final DatasetFile file;
    private final List<String> problems = new ArrayList<>();
    private long rows;
    private long faultyRows;

    private FileChecker(Path path, DatasetFile file) {
        this.path = path;
        this.file = file;
    }

    /** Checks up to {@code mostRows} rows. */
    static FileCheck check(Path path, DatasetFile file, @Nullable Long knownRows, long mostRows) {
        return new FileChecker(path, file).run(knownRows, mostRows);
    }

    private FileCheck run(@Nullable Long knownRows, long mostRows) {
        boolean[] headerSeen = {!file.format().hasHeader()};
        try {
            RowSource.read(path, file, (line, values) -> {
                if (headerSeen[0]) {
                    row(line, values);
                } else {
                    headerSeen[0] = true;
                    header(values);
                }
                return rows < mostRows;
            });
            return new FileCheck(path.toString(), file, Files.size(path), rows, knownRows, faultyRows, problems);
        } catch (CharacterCodingException e) {
            problem("after row " + rows + ": bytes that are not " + file.encoding());
            return new FileCheck(path.toString(), file, path.toFile().length(), rows, knownRows, faultyRows, problems);
        } catch (IOException e) {
            throw new DataException(
                    DataError.CANNOT_READ, "cannot read " + path + " after row " + rows + ": " + e.getMessage(), e);
        }
    }

    private void header(List<String> names) {
        if (!names.equals(file.columnNames())) {
            faultyRows++;
            problem("header: columns " + names + ", expected " + file.columnNames());
        }
    }

    private void row(long line, List<String> values) {
        rows++;
        if (values.size() != file.columns().size()) {
            faultyRows++;
            problem("line " + line + ": " + values.size() + " columns, expected "
                    + file.columns().size());
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            Column column = file.columns().get(i);
            if (!Values.fits(column, values.get(i))) {
                faultyRows++;
                problem("line " + line + ", column " + column.name() + ": '" + quote(values.get(i)) + "' is not "
                        + column.type().label());
                return;
            }
        }
    }

    private void problem(String text) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(text);
        }
    }

    private static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
