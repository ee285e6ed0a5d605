package io.reelshelf.bench;

import io.reelshelf.bench.Table.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Writes a warehouse's tables to files, without changing it. */
final class WarehouseTables {
    private final Path warehouse;
    private final Path folder;

    /**
     * Reads a warehouse.
     *
     * @param warehouse its DuckDB file, which no other process has open
     * @param folder where the files go
     */
    WarehouseTables(Path warehouse, Path folder) {
        this.warehouse = warehouse;
        this.folder = folder;
    }

    /** The tables of the schemas that views read and make. */
    List<Table> export() throws SQLException, IOException {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        List<Table> tables = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse, readOnly);
                Statement statement = connection.createStatement()) {
            for (String name : names(statement)) {
                tables.add(export(statement, name));
            }
        }
        return tables;
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT table_schema || '.' || table_name "
                + "FROM information_schema.tables WHERE table_schema IN ('core', 'features', 'reports') ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private Table export(Statement statement, String name) throws SQLException, IOException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("DESCRIBE " + name)) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        Path parquet = Files.createDirectories(folder.resolve(name)).resolve("rows.parquet");
        Path csv = folder.resolve(name + ".csv");
        statement.execute("COPY " + name + " TO '" + parquet + "' (FORMAT parquet)");
        statement.execute("COPY " + name + " TO '" + csv + "' (FORMAT csv, HEADER false, NULLSTR '\\N')");
        return new Table(name, columns, parquet, csv);
    }
}
