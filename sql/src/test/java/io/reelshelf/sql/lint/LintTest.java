package io.reelshelf.sql.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.testing.SampleViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LintTest {
    /** Rule, a text that breaks it, what to write instead. */
    static Stream<Arguments> breaches() {
        return Stream.of(
                of(
                        Rule.INTEGER_AVERAGE,
                        "SELECT AVG(stars) AS c FROM core.facts",
                        "SELECT AVG(CAST(stars AS DOUBLE PRECISION)) AS c FROM core.facts"),
                of(
                        Rule.INTEGER_AVERAGE,
                        "SELECT AVG(price) AS c FROM core.facts",
                        "SELECT AVG(score) AS c FROM core.facts"),
                of(
                        Rule.INTEGER_DIVISION,
                        "SELECT stars / 2 AS c FROM core.facts",
                        "SELECT CAST(stars AS DOUBLE PRECISION) / 2 AS c FROM core.facts"),
                of(
                        Rule.INTEGER_DIVISION,
                        "SELECT COUNT(*) / COUNT(score) AS c FROM core.facts",
                        "SELECT CAST(COUNT(*) AS DOUBLE PRECISION) / COUNT(score) AS c FROM core.facts"),
                of(
                        Rule.NULLS_ORDER,
                        "SELECT id AS c FROM core.facts ORDER BY id",
                        "SELECT id AS c FROM core.facts ORDER BY id NULLS LAST"),
                of(
                        Rule.NULLS_ORDER,
                        "SELECT ROW_NUMBER() OVER (ORDER BY id DESC) AS c FROM core.facts",
                        "SELECT ROW_NUMBER() OVER (ORDER BY id DESC NULLS FIRST) AS c FROM core.facts"),
                of(
                        Rule.UNSIZED_TEXT,
                        "SELECT CAST(id AS VARCHAR) AS c FROM core.facts",
                        "SELECT CAST(id AS VARCHAR(16)) AS c FROM core.facts"),
                of(
                        Rule.RANGE_FRAME,
                        "SELECT SUM(score) OVER (ORDER BY id NULLS LAST) AS c FROM core.facts",
                        "SELECT SUM(score) OVER (ORDER BY id NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c FROM core.facts"),
                of(
                        Rule.RANGE_FRAME,
                        "SELECT SUM(score) OVER (ORDER BY id NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c FROM core.facts",
                        "SELECT SUM(score) OVER (PARTITION BY id) AS c FROM core.facts"),
                of(
                        Rule.FILTER_CLAUSE,
                        "SELECT COUNT(*) FILTER (WHERE stars > 3) AS c FROM core.facts",
                        "SELECT COUNT(CASE WHEN stars > 3 THEN 1 END) AS c FROM core.facts"),
                of(
                        Rule.RESERVED_WORD,
                        "SELECT id AS c FROM core.facts AS lateral_facts JOIN (SELECT person_id AS tag FROM core.people) AS p ON p.tag = lateral_facts.id",
                        "SELECT id AS c FROM core.facts AS f JOIN (SELECT person_id AS label FROM core.people) AS p ON p.label = f.id"),
                of(
                        Rule.RESERVED_WORD,
                        "SELECT \"F\".id AS c FROM core.facts AS \"F\"",
                        "SELECT f.id AS c FROM core.facts AS f"),
                of(
                        Rule.NON_DETERMINISTIC,
                        "SELECT id AS c FROM core.facts WHERE RAND() < 0.5",
                        "SELECT id AS c FROM core.facts WHERE MOD(id, 2) = 0"),
                of(
                        Rule.NON_DETERMINISTIC,
                        "SELECT ROW_NUMBER() OVER (PARTITION BY day) AS c FROM core.facts",
                        "SELECT ROW_NUMBER() OVER (PARTITION BY day ORDER BY id NULLS LAST) AS c FROM core.facts"),
                of(
                        Rule.NON_DETERMINISTIC,
                        "SELECT id AS c FROM core.facts LIMIT 3",
                        "SELECT id AS c FROM core.facts ORDER BY id NULLS LAST LIMIT 3"),
                of(
                        Rule.IMPLICIT_CAST,
                        "SELECT id AS c FROM core.facts WHERE name = 1",
                        "SELECT id AS c FROM core.facts WHERE name = '1'"),
                of(
                        Rule.IMPLICIT_CAST,
                        "SELECT id AS c FROM core.facts WHERE day = '2000-01-01'",
                        "SELECT id AS c FROM core.facts WHERE day = DATE '2000-01-01'"),
                of(
                        Rule.IMPLICIT_CAST,
                        "SELECT id AS c FROM core.facts WHERE name IN (1, 2)",
                        "SELECT id AS c FROM core.facts WHERE id IN (1, 2)"),
                of(
                        Rule.TIME_ZONE,
                        "SELECT id AS c FROM core.facts WHERE day < CURRENT_DATE",
                        "SELECT id AS c FROM core.facts WHERE day < (SELECT MAX(day) FROM core.facts)"),
                of(
                        Rule.SELECT_STAR,
                        "SELECT f.id AS c FROM (SELECT * FROM core.facts) AS f",
                        "SELECT f.id AS c FROM (SELECT id FROM core.facts) AS f"),
                of(
                        Rule.SUM_RESULT,
                        "SELECT SUM(stars) AS c FROM core.facts",
                        "SELECT CAST(SUM(stars) AS BIGINT) AS c FROM core.facts"),
                of(
                        Rule.SUM_RESULT,
                        "SELECT SUM(stars) OVER (PARTITION BY day) AS c FROM core.facts",
                        "SELECT CAST(SUM(stars) OVER (PARTITION BY day) AS BIGINT) AS c FROM core.facts"),
                of(
                        Rule.CONCAT_NULL,
                        "SELECT CONCAT(name, 'x') AS c FROM core.facts",
                        "SELECT COALESCE(name, '') || 'x' AS c FROM core.facts"),
                of(
                        Rule.TRAILING_BLANKS,
                        "SELECT id AS c FROM core.facts WHERE name = 'a '",
                        "SELECT id AS c FROM core.facts WHERE name = 'a' AND name || ' ' <> 'b'"),
                of(
                        Rule.TRAILING_BLANKS,
                        "SELECT id AS c FROM core.facts WHERE code = 'abc'",
                        "SELECT id AS c FROM core.facts WHERE name = 'abc'"),
                of(
                        Rule.TRAILING_BLANKS,
                        "SELECT CAST(name AS CHAR(3)) AS c FROM core.facts",
                        "SELECT CAST(name AS VARCHAR(3)) AS c FROM core.facts"),
                of(
                        Rule.TEXT_OF_NUMBER,
                        "SELECT CAST(score AS VARCHAR(32)) AS c FROM core.facts",
                        "SELECT CAST(stars AS VARCHAR(32)) AS c FROM core.facts"),
                of(
                        Rule.TEXT_OF_NUMBER,
                        "SELECT CAST(good AS VARCHAR(8)) AS c FROM core.facts",
                        "SELECT CASE WHEN good THEN 'yes' ELSE 'no' END AS c FROM core.facts"),
                of(
                        Rule.ROUNDING_CAST,
                        "SELECT CAST(score AS BIGINT) AS c FROM core.facts",
                        "SELECT CAST(FLOOR(score) AS BIGINT) AS c FROM core.facts"),
                of(
                        Rule.DECIMAL_ARITHMETIC,
                        "SELECT price * 2 AS c FROM core.facts",
                        "SELECT CAST(price AS DOUBLE PRECISION) * 2 AS c FROM core.facts"),
                of(
                        Rule.UNLISTED_FUNCTION,
                        "SELECT INITCAP(name) AS c FROM core.facts",
                        "SELECT UPPER(name) AS c FROM core.facts"),
                of(
                        Rule.UNLISTED_TYPE,
                        "SELECT CAST(id AS TINYINT) AS c FROM core.facts",
                        "SELECT CAST(id AS SMALLINT) AS c FROM core.facts"),
                of(
                        Rule.UNLISTED_TYPE,
                        "SELECT CAST(id AS DECIMAL) AS c FROM core.facts",
                        "SELECT CAST(id AS DECIMAL(18, 2)) AS c FROM core.facts"),
                of(
                        Rule.UNLISTED_SYNTAX,
                        "SELECT id AS c FROM core.facts GROUP BY ROLLUP(id)",
                        "SELECT id AS c FROM core.facts GROUP BY id"),
                of(
                        Rule.UNLISTED_SYNTAX,
                        "SELECT id AS c FROM core.facts NATURAL JOIN core.people",
                        "SELECT id AS c FROM core.facts AS f JOIN core.people AS p ON p.person_id = f.person_id"),
                of(
                        Rule.UNLISTED_SYNTAX,
                        "SELECT id AS c FROM core.facts ORDER BY 1 NULLS LAST",
                        "SELECT id AS c FROM core.facts ORDER BY c NULLS LAST"),
                of(
                        Rule.UNLISTED_SYNTAX,
                        "SELECT id AS c FROM core.facts EXCEPT ALL SELECT person_id FROM core.people",
                        "SELECT id AS c FROM core.facts EXCEPT SELECT person_id FROM core.people"),
                of(
                        Rule.UNLISTED_SYNTAX,
                        "SELECT id AS c FROM core.facts WHERE name LIKE name",
                        "SELECT id AS c FROM core.facts WHERE name LIKE 'a%'"),
                of(
                        Rule.UNLISTED_SYNTAX,
                        "SELECT id AS c FROM core.facts WHERE name SIMILAR TO 'a|b'",
                        "SELECT id AS c FROM core.facts WHERE name IN ('a', 'b')"));
    }

    private static Arguments of(Rule rule, String broken, String mended) {
        return Arguments.of(rule, broken, mended);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("breaches")
    void aRuleFiresWithItsPlaceAndStaysQuietOnTheMendedText(Rule rule, String broken, String mended) {
        assertThat(findings(broken)).extracting(Finding::rule).isNotEmpty().containsOnly(rule);
        Finding finding = findings(broken).get(0);
        assertThat(finding.place()).matches("features/v\\.sql:7:\\d+");
        assertThat(finding.toString()).contains(rule.key(), rule.why(), finding.rewrite());

        assertThat(findings(mended)).isEmpty();
    }

    @Test
    void everyRuleHasACase() {
        Set<Object> rules = breaches().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());

        assertThat(rules).contains((Object[]) Rule.values());
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasAPage(Rule rule) throws IOException {
        Path page = Path.of(System.getProperty("reelshelf.root"), "docs", "lint", rule.key() + ".md");

        assertThat(Files.readString(page)).startsWith("# " + rule.key()).contains("## Write instead");
    }

    @Test
    void aFindingPointsAtTheBreach() {
        Finding finding = findings("SELECT\n  id AS c\nFROM core.facts\nORDER BY\n  id DESC")
                .get(0);

        assertThat(finding.place()).isEqualTo("features/v.sql:11:3");
        assertThat(finding.toString())
                .isEqualTo("features/v.sql:11:3: nulls-order: ORDER BY id DESC leaves open where NULLs go:"
                        + " DuckDB puts NULLs last, Redshift puts them first in descending order."
                        + " Add NULLS LAST or NULLS FIRST.");
    }

    private static List<Finding> findings(String select) {
        View view = Views.of(List.of(SampleViews.file("features/v", "c", select)))
                .ordered()
                .get(0);
        List<Finding> syntax = Lint.syntax(view);
        return syntax.isEmpty() ? Lint.types(SampleViews.compiled("c", select)) : syntax;
    }
}
