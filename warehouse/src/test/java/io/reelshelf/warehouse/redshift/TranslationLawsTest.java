package io.reelshelf.warehouse.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationLawsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("reelshelf.root", ".."), "warehouse/src/test/resources/conformance");
    private static final String[] BLANKS = {" ", "\n", "\t ", " /* a /* nested */ 'comment' */ ", " -- to the end ; '\n"
    };

    private final RedshiftTranslator translator = new RedshiftTranslator();

    @Test
    void blanksCommentsAndTheCaseOfKeywordsChangeNothing() throws RedshiftSqlException {
        Random random = new Random(20240229);
        int compared = 0;
        for (ConformanceScript script : ConformanceScript.readAll(FOLDER)) {
            for (ConformanceScript.Case one : script.cases()) {
                for (int variant = 0; variant < 3; variant++) {
                    String disguised = disguise(one.sql(), random);
                    if (disguised != null) {
                        assertThat(meaning(disguised)).as(disguised).isEqualTo(meaning(one.sql()));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(600);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a, b as c from s.t where a > 1 and b is not null order by a desc nulls last limit 5",
                "with x as (select id from t) select id from x union all select id from y",
                "select /* why */ id -- because\n from t group by id having count(*) > 1",
                "insert into t (a, b) values (1, 'x'), ($1, $2)",
                "update t set a = 1, b = 'x' where c > 2",
                "delete from t where a = 1",
                "select case when a > 1 then 2 else 3 end as x, coalesce(b, 0) as y, row_number() over (partition by a order by b) as n from t",
                "select id::bigint, cast(a as integer) as b from t left join u on t.id > u.id + 1",
                "merge into t using u on t.id > u.id + 0 when matched then update set a = 1 when not matched then insert (a) values (1)"
            })
    void whatMeansTheSameComesThroughUnchanged(String sql) throws RedshiftSqlException {
        String expected = sql.contains("id::bigint") ? sql.replace("id::bigint,", "id::bigint AS \"id\",") : sql;
        assertThat(texts(sql)).containsExactly(expected);
    }

    @Test
    void longChainsAndLiteralsNeitherOverflowNorSlowDown() throws RedshiftSqlException {
        String sum = "SELECT 1" + " + 1".repeat(200_000) + " AS total";
        String conditions = "SELECT 1 AS a FROM t WHERE b > 0" + " AND NOT b = 'x ' OR c IN ('y ')".repeat(50_000);
        String literal = "SELECT '" + "''".repeat(1_000_000) + "' AS a";
        String list = "SELECT a FROM t WHERE a IN (1" + ", 2".repeat(200_000) + ")";
        String signs = "SELECT " + "- ".repeat(100_000) + "1 AS a";
        String unions = "SELECT 1 AS a" + " UNION ALL SELECT 2".repeat(50_000);

        for (String sql : List.of(sum, conditions, literal, list, signs, unions)) {
            assertThat(texts(sql)).hasSize(1);
        }
    }

    @Test
    void nestingIsBounded() {
        String deep = "SELECT " + "(".repeat(5_000) + "1" + ")".repeat(5_000);
        String subqueries = "SELECT * FROM " + "(SELECT * FROM ".repeat(5_000) + "t" + ") x".repeat(5_000);
        String cases = "SELECT " + "CASE WHEN true THEN ".repeat(5_000) + "1" + " END".repeat(5_000);
        String groups = "(".repeat(5_000) + "SELECT 1" + ")".repeat(5_000);
        String tables = "WITH a AS (".repeat(5_000) + "SELECT 1" + ") SELECT 1".repeat(5_000);
        for (String sql : List.of(deep, subqueries, cases, groups, tables)) {
            assertThatThrownBy(() -> translator.translate(sql))
                    .isInstanceOfSatisfying(
                            RedshiftSqlException.class,
                            e -> assertThat(e.sqlState()).isEqualTo("54000"));
        }
    }

    @Test
    void whatGrowsWithoutBoundIsRefused() {
        String inner = "SELECT AVG(x) FROM t";
        for (int i = 0; i < 30; i++) {
            inner = "SELECT AVG((" + inner + ")) FROM t";
        }
        String sql = inner;
        assertThatThrownBy(() -> translator.translate(sql))
                .isInstanceOfSatisfying(
                        RedshiftSqlException.class,
                        e -> assertThat(e.sqlState()).isEqualTo("54000"));
    }

    @Test
    void randomTextIsTranslatedOrRefusedAndNothingElse() {
        String[] words = {
            "SELECT",
            "FROM",
            "(",
            ")",
            "a",
            "'x'",
            ",",
            "AS",
            "::",
            "INT",
            "CASE",
            "WHEN",
            "END",
            "TOP",
            "1",
            "+",
            "IN",
            "BETWEEN",
            "AND",
            "AVG",
            "[",
            "]",
            ".",
            "*",
            "JOIN",
            "ON",
            "=",
            "WITH",
            "DATEADD",
            "CREATE",
            "TABLE",
            "LISTAGG",
            "OVER",
            "WITHIN",
            "GROUP",
            "UNION",
            "MINUS",
            "INTO",
            "NOT",
            "LIKE",
            "DISTINCT",
            "CAST",
            "VARCHAR",
            "INTERVAL",
            "#t",
            "MERGE",
            "USING",
            "SET",
            "VALUES",
            "ALTER",
            "SORTKEY",
            "APPROXIMATE",
            "COUNT",
            "DECODE",
            "TO_CHAR",
            "'YYYY'",
            "EXTRACT",
            "INSERT"
        };
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder sql = new StringBuilder(i % 3 == 0 ? "SELECT " : "");
            for (int length = random.nextInt(14); length >= 0; length--) {
                sql.append(words[random.nextInt(words.length)]).append(' ');
            }
            try {
                translator.translate(sql.toString());
            } catch (RedshiftSqlException e) {
                assertThat(e.sqlState()).as(sql.toString()).isIn("0A000", "42601", "42883");
            } catch (RuntimeException e) {
                throw new AssertionError(sql.toString(), e);
            }
        }
    }

    /** The translated tokens; identifiers that are made up anew each time are left out. */
    private List<String> meaning(String sql) {
        List<String> meaning = new ArrayList<>();
        try {
            for (String text : texts(sql)) {
                for (Token token : Tokenizer.tokens(text)) {
                    meaning.add(
                            token.value().contains("identity_")
                                    ? "identity"
                                    : token.value().toLowerCase(Locale.ROOT));
                }
            }
        } catch (RedshiftSqlException e) {
            meaning.add(e.sqlState());
        }
        return meaning;
    }

    private List<String> texts(String sql) throws RedshiftSqlException {
        List<String> texts = new ArrayList<>();
        for (RedshiftStatement statement : translator.translate(sql)) {
            if (statement instanceof RedshiftStatement.Rows rows) {
                texts.add(rows.duckDbSql());
            } else if (statement instanceof RedshiftStatement.Change change) {
                texts.addAll(change.duckDbSql());
            } else {
                texts.add(statement.tag());
            }
        }
        return texts;
    }

    /** The same tokens with other blanks between them and words in other cases; null where it has none to read. */
    private static @org.jspecify.annotations.Nullable String disguise(String sql, Random random) {
        StringBuilder out = new StringBuilder();
        try {
            List<Token> tokens = Tokenizer.tokens(sql);
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                boolean apart = i > 0 && tokens.get(i - 1).end() < token.position();
                out.append(apart ? BLANKS[random.nextInt(BLANKS.length)] : "");
                boolean word = token.kind() == TokenKind.WORD;
                out.append(
                        !word
                                ? token.text()
                                : random.nextBoolean() ? token.text().toUpperCase(Locale.ROOT) : token.value());
            }
        } catch (RedshiftSqlException e) {
            return null;
        }
        return out.toString();
    }
}
