package io.reelshelf.jobs.lake;

import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts the rows that were really staged, by reading the Parquet files back with another engine than the one that wrote
 * them.
 */
public final class StagedCounts implements AutoCloseable {
    private final Connection duckdb;

    /** Opens an engine in memory. */
    public StagedCounts() {
        try {
            duckdb = DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            throw failed("an engine in memory", e);
        }
    }

    /** The table staged in {@code directory/name}; without rows where there is no such folder. */
    public ManifestTable table(Path directory, String name) {
        Path folder = directory.resolve(name);
        List<ManifestFile> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.list(folder)) {
                for (Path path : paths.sorted().toList()) {
                    files.add(new ManifestFile(directory.relativize(path).toString(), Files.size(path)));
                }
            } catch (IOException e) {
                throw new JobsException(JobsError.LAKE_UNWRITABLE, folder + " cannot be listed: " + e, e);
            }
        }
        long rows = files.isEmpty()
                ? 0
                : countBy(directory, files, "'all'").values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        return new ManifestTable(name, rows, files);
    }

    /** The rows of a staged table by the values of a column. */
    public Map<String, Long> countBy(Path directory, ManifestTable table, String column) {
        return table.files().isEmpty() ? Map.of() : countBy(directory, table.files(), column);
    }

    private Map<String, Long> countBy(Path directory, List<ManifestFile> files, String expression) {
        String list = String.join(
                ", ",
                files.stream()
                        .map(file ->
                                "'" + directory.resolve(file.path()).toString().replace("'", "''") + "'")
                        .toList());
        String sql = "SELECT " + expression + " AS value, count(*) FROM read_parquet([" + list
                + "]) GROUP BY ALL ORDER BY 2 DESC, 1";
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw failed(directory.toString(), e);
        }
        return counts;
    }

    private static JobsException failed(String what, SQLException e) {
        return new JobsException(
                JobsError.COUNTS_DIFFER, "the staged rows in " + what + " cannot be counted: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            duckdb.close();
        } catch (SQLException e) {
            throw failed("memory", e);
        }
    }
}
