package io.reelshelf.warehouse.redshift.copy;

import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.RedshiftTranslator;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A database with the server's table of load errors, and a folder that COPY may reach. */
final class CopyFixture implements AutoCloseable {
    final Path folder;
    final DuckDBConnection connection;
    private final CopyExecutor executor;

    CopyFixture(Path home) throws Exception {
        this(home, null);
    }

    CopyFixture(Path home, @Nullable URI store) throws Exception {
        folder = Files.createDirectories(home.resolve("lake")).toRealPath();
        executor = new CopyExecutor(
                CopySettings.of(List.of(folder), home.resolve("tmp")).withS3(store, "us-east-1"));
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + home.resolve("test.duckdb"));
        try (InputStream in =
                        Objects.requireNonNull(CopyFixture.class.getResourceAsStream("/db/server/V2__loads.sql"));
                Statement statement = connection.createStatement()) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("CREATE TABLE server.declared_column (schema_name VARCHAR, table_name VARCHAR, "
                    + "column_name VARCHAR, length INTEGER)");
        }
    }

    Path write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void run(String sql) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a COPY or UNLOAD in a transaction, as a session does; {@code @} stands for the folder. */
    CopyResult execute(String sql) throws Exception {
        RedshiftStatement statement = new RedshiftTranslator()
                .translate(sql.replace("@", folder.toString()))
                .get(0);
        connection.setAutoCommit(false);
        try {
            CopyResult result = statement instanceof RedshiftStatement.CopyFile copy
                    ? executor.copy(connection, copy, "anna")
                    : executor.unload(connection, (RedshiftStatement.Unload) statement);
            connection.commit();
            return result;
        } catch (Exception e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    List<List<@Nullable Object>> rows(String sql) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<@Nullable Object>> all = new ArrayList<>();
            while (rows.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getObject(i));
                }
                all.add(row);
            }
            return all;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
