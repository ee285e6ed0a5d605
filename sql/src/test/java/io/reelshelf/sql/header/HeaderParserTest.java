package io.reelshelf.sql.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderParserTest {
    private static final String FULL = """
            -- description: Ratings of each day
            --   and gender.
            -- grain: day, gender
            -- materialization: incremental
            -- event_time: core.facts.moment
            -- lookback: 3 days
            -- owner: analytics
            -- tags: time, daily
            -- distribution: key(day)
            -- sort: day, gender
            -- columns:
            --   day: the day
            --     in UTC
            --   gender: F or M
            --   mean_rating [stars]: their mean: 1 to 5
            -- checks:
            --   not_null: day, gender
            --   unique: day, gender
            --   accepted_values: gender in F, M
            --   relationships: day in core.dim_date.calendar_date
            --   range: mean_rating from 1 to 5.5
            --   no_row: SELECT day FROM reports.v
            --     WHERE gender = ''
            """;

    @Test
    void everyKeyIsRead() {
        ViewHeader header = header(FULL);

        assertThat(header.description()).isEqualTo("Ratings of each day and gender.");
        assertThat(header.comment()).endsWith("and gender. Grain: day, gender.");
        assertThat(header.materialization())
                .isEqualTo(new Materialization.Incremental("core.facts.moment", Duration.ofDays(3)));
        assertThat(header.owner()).isEqualTo("analytics");
        assertThat(header.tags()).containsExactly("time", "daily");
        assertThat(header.distribution()).isEqualTo(new Distribution("key", "day", List.of("day", "gender")));
        assertThat(header.columns())
                .containsExactly(
                        new ViewColumn("day", "", "the day in UTC"),
                        new ViewColumn("gender", "", "F or M"),
                        new ViewColumn("mean_rating", "stars", "their mean: 1 to 5"));
        assertThat(header.columns().get(2).comment()).isEqualTo("their mean: 1 to 5 [stars]");
    }

    @Test
    void checksFindTheRowsThatBreakThem() {
        assertThat(header(FULL).checks())
                .extracting(check -> check.failures("reports.v", table -> table + "__build"))
                .containsExactly(
                        "SELECT day, gender, COUNT(*) AS repeated FROM reports.v__build GROUP BY day, gender HAVING COUNT(*) > 1",
                        "SELECT * FROM reports.v__build WHERE day IS NULL",
                        "SELECT * FROM reports.v__build WHERE gender IS NULL",
                        "SELECT day, gender, COUNT(*) AS repeated FROM reports.v__build GROUP BY day, gender HAVING COUNT(*) > 1",
                        "SELECT * FROM reports.v__build WHERE CAST(gender AS VARCHAR(256)) NOT IN ('F', 'M')",
                        "SELECT child.* FROM reports.v__build AS child LEFT JOIN core.dim_date__build AS parent"
                                + " ON parent.calendar_date = child.day WHERE child.day IS NOT NULL"
                                + " AND parent.calendar_date IS NULL",
                        "SELECT * FROM reports.v__build WHERE mean_rating < 1 OR mean_rating > 5.5",
                        " ".repeat(13) + "SELECT day FROM reports.v__build WHERE gender = ''");
    }

    @Test
    void anUnknownKeyNamesItsPlaceAndTheKeyThatWasMeant() {
        assertFault(FULL.replace("-- owner", "-- ownr"), "features/v.sql:7:4", "did you mean \"owner\"");
    }

    @Test
    void eachValueIsCheckedWhereItStands() {
        assertFault(FULL.replace("key(day)", "key(dai)"), "features/v.sql:9:22", "did you mean \"day\"");
        assertFault(FULL.replace("key(day)", "evn"), "features/v.sql:9:18", "did you mean \"even\"");
        assertFault(FULL.replace("sort: day", "sort: days"), "features/v.sql:10:10", "did you mean \"day\"");
        assertFault(FULL.replace("3 days", "soon"), "features/v.sql:6:14", "Write \"3 days\"");
        assertFault(FULL.replace("core.facts.moment", "day"), "features/v.sql:5:16", "core.fact_rating.rated_at");
        assertFault(FULL.replace("n: incremental", "n: table"), "features/v.sql:5:16", "goes with");
        assertFault(FULL.replace("-- owner: analytics\n", ""), "lacks \"owner\"");
    }

    @Test
    void eachCheckIsCheckedWhereItStands() {
        assertFault(FULL.replace("not_null", "not_nul"), "features/v.sql:17:6", "did you mean \"not_null\"");
        assertFault(FULL.replace("range: mean_rating", "range: mean_ratin"), "did you mean \"mean_rating\"");
        assertFault(FULL.replace(" from 1 to 5.5", ""), "features/v.sql:21:13", "a range has a bound");
        assertFault(FULL.replace("day in core.dim_date.calendar_date", "day"), "features/v.sql:20:21", "Write it like");
        assertThatThrownBy(() -> header(FULL.replace("SELECT day FROM reports", "SELECT day FRM reports")))
                .isInstanceOf(ViewException.class)
                .hasMessageContaining("features/v.sql:22:");
    }

    private static ViewHeader header(String text) {
        return HeaderParser.parse("features/v.sql", text.lines().toList());
    }

    private static void assertFault(String header, String... words) {
        assertThatThrownBy(() -> header(header))
                .isInstanceOfSatisfying(
                        ViewException.class, e -> assertThat(e.error()).isEqualTo(ViewError.BAD_HEADER))
                .hasMessageContainingAll(words);
    }
}
