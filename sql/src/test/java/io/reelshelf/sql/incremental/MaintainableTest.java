package io.reelshelf.sql.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.sql.catalog.CompiledView;
import io.reelshelf.sql.header.Materialization.Incremental;
import io.reelshelf.sql.incremental.Maintenance.Sum;
import io.reelshelf.sql.incremental.Maintenance.Union;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import io.reelshelf.sql.testing.SampleViews;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaintainableTest {
    private static final Incremental MOMENT = new Incremental("core.facts.moment", Duration.ofDays(3));

    @Test
    void rowsJoinedWithOtherTablesAreReplacedOneByOne() {
        Maintenance maintenance = of(
                "id, gender",
                "SELECT facts.id, people.gender FROM core.facts AS facts "
                        + "LEFT JOIN core.people AS people ON people.person_id = facts.person_id WHERE facts.stars > 2");

        assertThat(maintenance.isByRow()).isTrue();
        assertThat(maintenance.combination()).isEqualTo(new Union());
        assertThat(maintenance.table()).isEqualTo("core.facts");
        assertThat(maintenance.eventTime()).isEqualTo("moment");
    }

    @Test
    void countsAndSumsAddUpRowByRow() {
        Maintenance maintenance = of(
                "gender, n, stars",
                "WITH rated AS (SELECT people.gender, facts.stars FROM core.facts AS facts "
                        + "JOIN core.people AS people ON people.person_id = facts.person_id) "
                        + "SELECT gender, CAST(COUNT(*) AS BIGINT) AS n, CAST(SUM(stars) AS BIGINT) AS stars FROM rated GROUP BY gender");

        assertThat(maintenance.isByRow()).isTrue();
        assertThat(maintenance.combination()).isEqualTo(new Sum(List.of("gender"), List.of("n", "stars"), "n"));
    }

    @Test
    void groupsOfOnePersonAreReplacedWhateverIsComputedInThem() {
        Maintenance maintenance = of(
                "person, n",
                "SELECT person_id AS person, CAST(COUNT(DISTINCT day) AS BIGINT) AS n FROM core.facts GROUP BY person_id");

        assertThat(maintenance.key()).isEqualTo("person_id");
        assertThat(maintenance.combination()).isEqualTo(new Union());
    }

    @Test
    void pairsOfOnePersonAddUpThoughTheirWeightIsThePersons() {
        Maintenance maintenance = of(
                "low, high, n, weight",
                "WITH weights AS (SELECT person_id, 1 / CAST(COUNT(*) AS DOUBLE PRECISION) AS weight FROM core.facts "
                        + "GROUP BY person_id) "
                        + "SELECT a.id AS low, b.id AS high, COUNT(*) AS n, SUM(weights.weight) AS weight FROM core.facts AS a "
                        + "JOIN core.facts AS b ON b.person_id = a.person_id AND a.id < b.id "
                        + "JOIN weights ON weights.person_id = a.person_id GROUP BY a.id, b.id");

        assertThat(maintenance.key()).isEqualTo("person_id");
        assertThat(maintenance.combination()).isInstanceOf(Sum.class);
    }

    @Test
    void aWindowWithinAPartIsKeptApart() {
        assertThat(of(
                                "id, place",
                                "SELECT id, ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY moment NULLS LAST) AS place FROM core.facts")
                        .key())
                .isEqualTo("person_id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            c    | SELECT COUNT(*) AS c FROM core.facts                                                                 | groups by
            c, n, m | SELECT people.state AS c, SUM(facts.price) AS n, COUNT(*) AS m FROM core.facts AS facts JOIN core.people AS people ON people.person_id = facts.person_id GROUP BY people.state | sums what may be NULL
            c, n | SELECT people.state AS c, COUNT(DISTINCT facts.person_id) AS n FROM core.facts AS facts JOIN core.people AS people ON people.person_id = facts.person_id GROUP BY people.state | DISTINCT
            c, n | SELECT people.state AS c, MAX(facts.stars) AS n FROM core.facts AS facts JOIN core.people AS people ON people.person_id = facts.person_id GROUP BY people.state | MAX
            c, n | SELECT people.state AS c, SUM(facts.stars) AS n FROM core.facts AS facts JOIN core.people AS people ON people.person_id = facts.person_id GROUP BY people.state | no COUNT(*)
            c, n | SELECT id AS c, ROW_NUMBER() OVER (ORDER BY id NULLS LAST) AS n FROM core.facts                        | window
            c, n | SELECT a.id AS c, b.id AS n FROM core.facts AS a JOIN core.facts AS b ON a.score < b.score             | a join puts rows
            c    | SELECT id AS c FROM core.facts WHERE score > (SELECT AVG(score) FROM core.facts)                       | subquery
            c, n | SELECT people.gender AS c, facts.id AS n FROM core.people AS people LEFT JOIN core.facts AS facts ON facts.person_id = people.person_id | left join
            c    | SELECT id AS c FROM core.facts UNION ALL SELECT person_id FROM core.people                            | UNION ALL
            c    | SELECT id AS c FROM core.facts ORDER BY id NULLS LAST LIMIT 3                                         | sort puts rows
            """)
    void whatMixesPartsIsRefusedWithTheReason(String columns, String select, String reason) {
        assertThatThrownBy(() -> of(columns, select))
                .isInstanceOfSatisfying(
                        ViewException.class, e -> assertThat(e.error()).isEqualTo(ViewError.NOT_INCREMENTAL))
                .hasMessageContainingAll(reason, "materialization: table");
    }

    @Test
    void theEventTimeIsAMomentOfATableThatTheViewReads() {
        CompiledView view = SampleViews.compiled("id", "SELECT id FROM core.facts");

        assertThatThrownBy(() -> Maintainable.of(view, new Incremental("core.people.moment", Duration.ZERO)))
                .hasMessageContaining("does not read");
        assertThatThrownBy(() -> Maintainable.of(view, new Incremental("core.facts.stars", Duration.ZERO)))
                .hasMessageContaining("no column of type DATE or TIMESTAMP");
    }

    private static Maintenance of(String columns, String select) {
        return Maintainable.of(SampleViews.compiled(columns, select), MOMENT);
    }
}
