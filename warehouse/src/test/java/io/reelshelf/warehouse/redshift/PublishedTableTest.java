package io.reelshelf.warehouse.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/redshift-sql.md says what the translation does. */
class PublishedTableTest {
    private static final Path PAGE = Path.of(System.getProperty("reelshelf.root", ".."), "docs/redshift-sql.md");

    private final RedshiftTranslator translator = new RedshiftTranslator();

    private record Row(String feature, String status, String example) {}

    @Test
    void everyExampleIsTranslatedOrRefusedAsTheTableSays() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(50);
        for (Row row : rows) {
            switch (row.status()) {
                case "supported", "supported with a difference" ->
                    assertThatCode(() -> translator.translate(row.example()))
                            .as(row.feature())
                            .doesNotThrowAnyException();
                case "refused" ->
                    assertThatThrownBy(() -> translator.translate(row.example()))
                            .as(row.feature())
                            .isInstanceOfSatisfying(
                                    RedshiftSqlException.class,
                                    e -> assertThat(e.sqlState()).isEqualTo("0A000"));
                default -> throw new AssertionError("No status: " + row);
            }
        }
    }

    @Test
    void theFunctionsAreThoseThatMayBeCalled() throws IOException {
        String page = Files.readString(PAGE);
        TreeSet<String> listed = new TreeSet<>();
        for (String line : page.substring(page.indexOf("## Functions")).lines().toList()) {
            if (line.startsWith("`")) {
                listed.addAll(List.of(line.replace("`", "").split(" ", -1)));
            }
        }
        assertThat(listed).isEqualTo(FunctionTable.names());
    }

    @Test
    void everyFunctionThatIsAMacroIsInstalled() throws Exception {
        List<String> installed = new ArrayList<>();
        try (RedshiftSession session = new RedshiftSession();
                Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT DISTINCT function_name FROM duckdb_functions() WHERE database_name = 'rs_system'")) {
            while (rows.next()) {
                installed.add(rows.getString(1));
            }
        }
        assertThat(installed)
                .containsAll(FunctionTable.names().stream()
                        .filter(name -> FunctionTable.rule(name) == FunctionTable.Rule.MACRO)
                        .toList());
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("| ") && line.endsWith("` |") && !line.startsWith("| feature")) {
                String[] cells = line.replace("\\|", "\u0001").split("\\|", -1);
                String example = cells[cells.length - 2].strip().replace("\u0001", "|");
                rows.add(new Row(cells[1].strip(), cells[2].strip(), example.substring(1, example.length() - 1)));
            }
        }
        return rows;
    }
}
