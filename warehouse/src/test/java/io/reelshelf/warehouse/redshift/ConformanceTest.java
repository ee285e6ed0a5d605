package io.reelshelf.warehouse.redshift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every statement of src/test/resources/conformance gives what Redshift's manual says. */
class ConformanceTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("reelshelf.root", ".."), "warehouse/src/test/resources/conformance");

    @TestFactory
    Stream<DynamicTest> statementsGiveWhatTheManualSays() {
        return ConformanceScript.readAll(FOLDER).stream()
                .map(script -> DynamicTest.dynamicTest(script.name(), () -> check(script)));
    }

    @Test
    void thereAreAtLeast250Statements() {
        assertThat(ConformanceScript.readAll(FOLDER).stream()
                        .mapToInt(script -> script.cases().size())
                        .sum())
                .isGreaterThanOrEqualTo(250);
    }

    private static void check(ConformanceScript script) throws Exception {
        List<String> failures = new ArrayList<>();
        try (RedshiftSession session = new RedshiftSession()) {
            for (ConformanceScript.Case one : script.cases()) {
                try {
                    check(session, one);
                } catch (AssertionError | SQLException e) {
                    failures.add(script.name() + ":" + one.line() + " " + one.sql() + "\n    " + e.getMessage());
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void check(RedshiftSession session, ConformanceScript.Case one) throws SQLException {
        List<String> errors = one.all("error");
        RedshiftSession.Result result;
        try {
            result = session.run(one.sql());
        } catch (RedshiftSqlException e) {
            assertThat(List.of(e.sqlState())).as(e.getMessage()).isEqualTo(errors);
            return;
        } catch (SQLException e) {
            if (errors.isEmpty()) {
                throw e;
            }
            assertThat(EngineStates.of(String.valueOf(e.getMessage())))
                    .as(e.getMessage())
                    .isEqualTo(errors.get(0));
            return;
        }
        assertThat(errors).as("should have failed").isEmpty();
        compare(one, result);
    }

    private static void compare(ConformanceScript.Case one, RedshiftSession.Result result) {
        one.all("types")
                .forEach(types -> assertThat(String.join(" | ", result.types())).isEqualTo(types));
        one.all("labels")
                .forEach(labels ->
                        assertThat(String.join(" | ", result.labels())).isEqualTo(labels));
        one.all("rows")
                .forEach(rows -> assertThat(String.valueOf(result.count())).isEqualTo(rows));
        List<String> expected = one.all("expect");
        List<String> rows =
                result.rows().stream().map(row -> String.join(" | ", row)).toList();
        if (one.has("some")) {
            assertThat(rows).isNotEmpty();
        } else if (one.has("unordered")) {
            assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
        } else if (one.all("rows").isEmpty()) {
            assertThat(rows).isEqualTo(expected);
        }
    }
}
