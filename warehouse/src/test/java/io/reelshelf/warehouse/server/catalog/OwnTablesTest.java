package io.reelshelf.warehouse.server.catalog;

import static io.reelshelf.warehouse.testing.Statements.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.RedshiftTranslator;
import io.reelshelf.warehouse.testing.ServerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's migrations and the Redshift text of the warehouse's tables say the same of them. */
class OwnTablesTest {
    private static final Path TEXTS =
            Path.of(System.getProperty("reelshelf.root", "."), "warehouse", "src", "main", "resources", "db");

    private static final String COLUMNS = "SELECT columns(*)::VARCHAR FROM server.declared_column ORDER BY ALL";
    private static final String TABLES = "SELECT columns(*)::VARCHAR FROM server.declared_table ORDER BY ALL";

    @Test
    void clientsFindTheWarehousesTablesAsRedshiftHasThem(@TempDir Path folder) throws Exception {
        try (Connection declared = DriverManager.getConnection("jdbc:duckdb:");
                Warehouse served = ServerFile.open(folder.resolve("warehouse.duckdb"));
                Connection connection = served.connection()) {
            declare(declared);
            assertThat(rows(connection, TABLES)).containsExactlyElementsOf(rows(declared, TABLES));
            assertThat(rows(connection, COLUMNS)).containsExactlyElementsOf(rows(declared, COLUMNS));
            assertThat(rows(declared, COLUMNS)).hasSizeGreaterThan(200);
        }
    }

    /** Runs what the translator makes of the Redshift texts beside the definitions themselves. */
    private static void declare(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(TEXTS.resolve("server").resolve("V1__declared.sql")));
            for (Path file : texts()) {
                for (RedshiftStatement read : new RedshiftTranslator().translate(Files.readString(file))) {
                    if (read instanceof RedshiftStatement.Change change) {
                        for (String sql : change.duckDbSql()) {
                            if (sql.contains("server.declared_")) {
                                statement.execute(sql);
                            }
                        }
                    }
                }
            }
        }
    }

    /** Redshift's and the common ones in the order of their versions. */
    private static List<Path> texts() throws IOException {
        try (Stream<Path> redshift = Files.list(TEXTS.resolve("redshift"));
                Stream<Path> common = Files.list(TEXTS.resolve("common"))) {
            return Stream.concat(redshift, common)
                    .sorted(Comparator.comparingInt(OwnTablesTest::version))
                    .toList();
        }
    }

    private static int version(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
