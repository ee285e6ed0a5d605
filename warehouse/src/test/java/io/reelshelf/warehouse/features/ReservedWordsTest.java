package io.reelshelf.warehouse.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.lint.Lint;
import io.reelshelf.sql.lint.Rule;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lint's list of words against the engine's own. */
class ReservedWordsTest {
    @Test
    void everyWordThatDuckDbReservesIsRefused() throws SQLException {
        List<String> words = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT keyword_name FROM duckdb_keywords()"
                        + " WHERE keyword_category = 'reserved' ORDER BY keyword_name")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        assertThat(words)
                .hasSizeGreaterThan(70)
                .allSatisfy(word -> assertThat(rules(word)).contains(Rule.RESERVED_WORD));
        assertThat(rules("stars")).isEmpty();
    }

    private static List<Rule> rules(String word) {
        ViewFile file = new ViewFile("features/words.sql", """
                -- description: Words.
                -- grain: user_id
                -- materialization: table
                -- owner: tests
                -- columns:
                --   user_id: who
                SELECT "%s".user_id FROM core.dim_user AS "%s"
                """.formatted(word, word));
        return Lint.syntax(Views.of(List.of(file)).ordered().get(0)).stream()
                .map(finding -> finding.rule())
                .toList();
    }
}
