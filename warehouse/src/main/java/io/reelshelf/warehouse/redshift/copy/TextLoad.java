package io.reelshelf.warehouse.redshift.copy;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Loads text files: their fields go as text into a temporary table, and from there, checked and converted, on. */
final class TextLoad {
    private static final int LINE_BITS = 40;
    private static final AtomicLong NUMBER = new AtomicLong();

    private final DuckDBConnection connection;
    private final TargetTable table;
    private final CopyOptions options;
    private final LoadErrors errors;
    private final List<JsonPointer> paths;
    private final FieldRules rules;
    private final String staging = "copy_" + NUMBER.incrementAndGet();

    TextLoad(
            DuckDBConnection connection,
            TargetTable table,
            CopyOptions options,
            LoadErrors errors,
            List<JsonPointer> paths) {
        this.connection = connection;
        this.table = table;
        this.options = options;
        this.errors = errors;
        this.paths = paths;
        this.rules = new FieldRules(options);
    }

    /** How many rows were loaded. */
    long run(List<SourceFile> files) throws SQLException, CopyException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE " + staging + " (place BIGINT, " + columns("f%d VARCHAR") + ")");
            stage(files);
            if (!errors.full()) {
                findProblems(statement, files);
            }
            if (errors.full()) {
                throw errors.failure(table);
            }
            long rows = options.onlyCheck ? 0 : statement.executeLargeUpdate(insert());
            statement.execute("DROP TABLE temp.main." + staging);
            return rows;
        }
    }

    private String columns(String pattern) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(i -> String.format(java.util.Locale.ROOT, pattern, i))
                .collect(Collectors.joining(", "));
    }

    private void stage(List<SourceFile> files) throws SQLException, CopyException {
        try (DuckDBAppender appender = connection.createAppender("temp", "main", staging)) {
            for (int file = 0; file < files.size() && !errors.full(); file++) {
                try (TextReader reader = open(files.get(file))) {
                    stage(appender, reader, file, files.get(file));
                } catch (IOException e) {
                    throw unreadable(files.get(file), e);
                }
            }
        }
    }

    private void stage(DuckDBAppender appender, TextReader reader, int file, SourceFile source)
            throws SQLException, IOException {
        List<TargetColumn> columns = table.columns();
        for (TextRecord row = reader.next(); row != null && !errors.full(); row = reader.next()) {
            LoadError error = structure(source, row);
            if (error != null) {
                errors.add(error);
                continue;
            }
            appender.beginRow();
            appender.append(((long) file << LINE_BITS) | row.line());
            for (int i = 0; i < columns.size(); i++) {
                appender.append(value(row, i));
            }
            appender.endRow();
        }
    }

    private @Nullable String value(TextRecord row, int column) {
        TargetColumn target = table.columns().get(column);
        return column < row.fields().size() ? rules.apply(row.fields().get(column), target) : rules.missing(target);
    }

    private @Nullable LoadError structure(SourceFile file, TextRecord row) {
        int wanted = table.columns().size();
        int found = row.fields().size();
        if (row.error() != null) {
            return LoadErrors.row(file, row, row.code(), row.error());
        }
        if (found > wanted) {
            return LoadErrors.row(
                    file, row, LoadError.EXTRA_COLUMNS, "Extra column(s) found: " + found + " for " + wanted);
        }
        if (found < wanted && !options.fillRecord) {
            return row.raw().isEmpty()
                    ? LoadErrors.row(file, row, LoadError.NOTHING, "Input line contained no data")
                    : LoadErrors.row(
                            file,
                            row,
                            LoadError.MISSING_COLUMNS,
                            "Delimiter not found: " + found + " columns for " + wanted);
        }
        return null;
    }

    private TextReader open(SourceFile file) throws IOException {
        InputStream bytes = Files.newInputStream(file.path());
        try {
            InputStream plain = options.gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            return options.format == FileFormat.JSON
                    ? new JsonReader(plain, paths)
                    : new DelimitedReader(plain, options);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private List<ValueSql> values() {
        return IntStream.range(0, table.columns().size())
                .mapToObj(i -> ValueSql.of(table.columns().get(i), "f" + i, options))
                .toList();
    }

    /** Column number and code in one, of the first wrong field; null where none is. */
    private String problem() {
        List<ValueSql> values = values();
        return "coalesce("
                + IntStream.range(0, values.size())
                        .mapToObj(i -> "(" + values.get(i).problem() + ") + " + i * 10_000L)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private void findProblems(Statement statement, List<SourceFile> files) throws SQLException, CopyException {
        int room = errors.limit() - errors.all().size();
        Map<Long, Long> problems = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT place, problem FROM (SELECT place, " + problem()
                + " AS problem FROM temp.main." + staging
                + ") AS checked WHERE problem IS NOT NULL ORDER BY place LIMIT "
                + room)) {
            while (rows.next()) {
                problems.put(rows.getLong(1), rows.getLong(2));
            }
        }
        for (int file = 0; file < files.size() && !problems.isEmpty(); file++) {
            describe(files.get(file), file, problems);
        }
    }

    /** Reads a file again for the text of its wrong rows: the staging table has none, since most loads have no error. */
    private void describe(SourceFile source, int file, Map<Long, Long> problems) throws CopyException {
        long from = (long) file << LINE_BITS;
        if (problems.keySet().stream().noneMatch(place -> place >> LINE_BITS == from >> LINE_BITS)) {
            return;
        }
        try (TextReader reader = open(source)) {
            for (TextRecord row = reader.next(); row != null && !problems.isEmpty(); row = reader.next()) {
                Long problem = row.error() == null ? problems.remove(from | row.line()) : null;
                if (problem != null) {
                    int column = (int) (problem / 10_000);
                    errors.add(LoadErrors.field(
                            source, row, table.columns().get(column), value(row, column), (int) (problem % 10_000)));
                }
            }
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private String insert() {
        String values = this.values().stream().map(ValueSql::value).collect(Collectors.joining(", "));
        return table.insert() + "SELECT " + values + " FROM temp.main." + staging
                + (errors.all().isEmpty() ? "" : " WHERE " + problem() + " IS NULL");
    }

    private CopyException unreadable(SourceFile file, IOException cause) {
        return new CopyException(
                CopyException.BAD_FILE,
                "Cannot read " + file.address() + (options.gzip ? " as GZIP" : "") + ": " + cause.getMessage(),
                null,
                cause);
    }
}
