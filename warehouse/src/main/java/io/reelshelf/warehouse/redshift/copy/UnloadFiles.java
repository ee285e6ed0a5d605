package io.reelshelf.warehouse.redshift.copy;

import io.reelshelf.warehouse.redshift.SqlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Writes a query's rows to files in a temporary folder by DuckDB's writers. */
final class UnloadFiles {
    private final DuckDBConnection connection;
    private final UnloadOptions options;

    UnloadFiles(DuckDBConnection connection, UnloadOptions options) {
        this.connection = connection;
        this.options = options;
    }

    List<UnloadedFile> write(String query, Path folder) throws SQLException, IOException, CopyException {
        Path target = folder.resolve("out");
        try (Statement statement = connection.createStatement()) {
            List<String[]> columns = columns(statement, query);
            boolean several = options.mostFileBytes > 0 || !options.partitionColumns.isEmpty();
            long rows = statement.executeLargeUpdate("COPY (" + select(columns, query) + ") TO "
                    + SqlText.literal(target.toString()) + " (" + String.join(", ", settings(several)) + ")");
            return several ? found(target, rows) : List.of(new UnloadedFile(target, "", rows));
        }
    }

    private List<String[]> columns(Statement statement, String query) throws SQLException, CopyException {
        List<String[]> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("DESCRIBE " + query)) {
            while (rows.next()) {
                columns.add(new String[] {rows.getString("column_name"), rows.getString("column_type")});
            }
        }
        for (String partition : options.partitionColumns) {
            if (columns.stream().noneMatch(column -> column[0].equals(partition))) {
                throw new CopyException(
                        CopyException.UNDEFINED_COLUMN,
                        "The query has no column \"" + partition + "\" to partition by",
                        null);
            }
        }
        return columns;
    }

    /** Text as Redshift writes it: booleans as t and f, and with ESCAPE a backslash before what would be misread. */
    private String select(List<String[]> columns, String query) {
        if (options.format == FileFormat.PARQUET || options.format == FileFormat.JSON) {
            return query;
        }
        return columns.stream()
                        .map(column -> text(column[0], column[1]))
                        .collect(Collectors.joining(", ", "SELECT ", ""))
                + " FROM (" + query + ") AS unloaded";
    }

    private String text(String name, String type) {
        String column = SqlText.identifier(name);
        if (type.equals("BOOLEAN")) {
            return "CASE WHEN " + column + " THEN 't' WHEN NOT " + column + " THEN 'f' END AS " + column;
        }
        if (!options.escape || !type.equals("VARCHAR")) {
            return column;
        }
        String escaped = "replace(" + column + ", '\\', '\\\\')";
        for (String special : List.of(options.delimiter, "\n", "\r")) {
            escaped = "replace(" + escaped + ", " + SqlText.literal(special) + ", " + SqlText.literal("\\" + special)
                    + ")";
        }
        return escaped + " AS " + column;
    }

    private List<String> settings(boolean several) {
        List<String> settings = new ArrayList<>();
        switch (options.format) {
            case PARQUET -> settings.add("FORMAT parquet, COMPRESSION snappy");
            case JSON -> settings.add("FORMAT json" + (options.gzip ? ", COMPRESSION gzip" : ""));
            case CSV, DELIMITED -> {
                settings.add("FORMAT csv, DELIMITER " + SqlText.literal(options.delimiter));
                settings.add("HEADER " + options.header + ", NULLSTR " + SqlText.literal(options.nullAs));
                settings.add(options.gzip ? "COMPRESSION gzip" : "COMPRESSION none");
                boolean quoted = options.format == FileFormat.CSV || options.addQuotes;
                settings.add(quoted ? "QUOTE '\"', ESCAPE '\"'" : "QUOTE '', ESCAPE ''");
                if (options.addQuotes) {
                    settings.add("FORCE_QUOTE *");
                }
            }
        }
        if (several && options.partitionColumns.isEmpty()) {
            settings.add("FILE_SIZE_BYTES " + options.mostFileBytes);
        }
        if (!options.partitionColumns.isEmpty()) {
            settings.add("PARTITION_BY ("
                    + options.partitionColumns.stream().map(SqlText::identifier).collect(Collectors.joining(", "))
                    + "), WRITE_PARTITION_COLUMNS " + options.includePartitionColumns);
        }
        return settings;
    }

    private static List<UnloadedFile> found(Path folder, long rows) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<UnloadedFile> files = new ArrayList<>();
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                Path parent = file.getParent();
                String partition = parent == null || parent.equals(folder) ? "" : folder.relativize(parent) + "/";
                // The whole count stands with the first file: only their sum is told.
                files.add(new UnloadedFile(file, partition, files.isEmpty() ? rows : 0));
            }
            return files;
        }
    }
}
