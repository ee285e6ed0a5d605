package io.reelshelf.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.sql.query.Dimension;
import io.reelshelf.sql.query.Measure;
import io.reelshelf.sql.query.Plan;
import io.reelshelf.sql.query.Question;
import io.reelshelf.sql.query.Rollup;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.FeatureRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
    private static final RatingWorld WORLD = new RatingWorld(new Random(5));

    @TempDir
    static Path directory;

    private static Warehouse warehouse;
    private static Answers answers;

    @BeforeAll
    static void buildTheViews() {
        warehouse = Warehouse.open("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        warehouse.migrate();
        WORLD.load(warehouse);
        new FeatureRunner(warehouse).build();
        answers = new Answers(warehouse);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void everyPreAggregateGivesTheNumbersOfTheRatingsThemselves() {
        Random random = new Random(7);
        Set<String> used = new HashSet<>();
        int fromFacts = 0;
        for (int i = 0; i < 300; i++) {
            Question question = question(random);
            Answer answer = answers.answer(question);
            List<List<Object>> counted = WORLD.count(question);
            same(question, answer, counted);
            same(question, answers.answerFromFacts(question), counted);
            answer.query().plan().rollup().map(Rollup::view).ifPresent(used::add);
            fromFacts += answer.query().plan().rollup().isEmpty() ? 1 : 0;
        }
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(
                        Plan.ROLLUPS.stream().map(Rollup::view).toList());
        assertThat(fromFacts).isBetween(50, 250);
    }

    @Test
    void theReportOfGendersOccupationsAndGenresAnswersForOneGender() {
        Question question = Question.parse(
                List.of("mean_rating", "ratings"), List.of("occupation", "genre"), List.of("gender=F"), 100);

        Answer answer = answers.answer(question);

        assertThat(answer.query().plan().explanation())
                .isEqualTo("answered from the pre-aggregate reports.occupation_genre_gender");
        same(question, answer, WORLD.count(question));
    }

    @Test
    void differentViewersAreNotAddedUpOverGenresOrDays() {
        assertThat(explanation(List.of("users"), List.of("occupation"), List.of("genre=Drama|Comedy")))
                .contains("reports.occupation_genre_gender: its groups of genre do not add up to all ratings");
        assertThat(explanation(List.of("users"), List.of("month"), List.of()))
                .contains("reports.ratings_by_day: different viewers do not add up over its day groups");
        assertThat(explanation(List.of("ratings"), List.of("month"), List.of()))
                .isEqualTo("answered from the pre-aggregate reports.ratings_by_day");
    }

    @Test
    void valuesAreBoundAndNeverPartOfTheStatement() {
        Question question = Question.parse(List.of("ratings"), List.of(), List.of("occupation=' OR 1=1 --|writer"), 10);

        Answer answer = answers.answer(question);

        assertThat(answer.rows()).isEmpty();
        assertThat(answer.query().sql()).doesNotContain("OR 1=1");
        assertThat(answer.query().parameters()).containsExactly("' OR 1=1 --", "writer");
    }

    @Test
    void aLimitLeavesRowsOutAndSaysSo() {
        Answer answer = answers.answer(Question.parse(List.of("ratings"), List.of("day"), List.of(), 3));

        assertThat(answer.rows()).hasSize(3).extracting(row -> row.get(0)).isSorted();
        assertThat(answer.truncated()).isTrue();
    }

    @Test
    void aPreAggregateOfOtherDataIsNotUsed() {
        String url = "jdbc:duckdb:" + directory.resolve("other.duckdb");
        try (Warehouse other = Warehouse.open(url)) {
            other.migrate();
            WORLD.load(other);
            Question question = Question.parse(List.of("ratings"), List.of("gender"), List.of(), 10);
            assertThat(new Answers(other).answer(question).query().plan().explanation())
                    .contains("reports.ratings_by_viewer_group: it is not built");
            new FeatureRunner(other).build();
            assertThat(new Answers(other).answer(question).query().plan().rollup())
                    .isPresent();
            other.jdbi()
                    .useHandle(handle -> handle.execute("UPDATE catalog.feature_view SET data_snapshot = 'former'"));
            Answer stale = new Answers(other).answer(question);
            assertThat(stale.query().plan().explanation()).contains("it was built on other data");
            same(question, stale, WORLD.count(question));
        }
    }

    private static String explanation(List<String> measures, List<String> by, List<String> where) {
        return answers.answer(Question.parse(measures, by, where, 100))
                .query()
                .plan()
                .explanation();
    }

    private static Question question(Random random) {
        List<Measure> measures = some(random, Measure.values(), 1 + random.nextInt(3));
        List<Dimension> by = some(random, Dimension.values(), random.nextInt(3));
        List<String> where = new ArrayList<>();
        for (Dimension dimension : some(random, Dimension.values(), random.nextInt(3))) {
            where.add(condition(random, dimension));
        }
        return Question.parse(
                measures.stream().map(Measure::key).toList(),
                by.stream().map(Dimension::key).toList(),
                where,
                Question.MAX_ROWS);
    }

    private static String condition(Random random, Dimension dimension) {
        String day =
                RatingWorld.FIRST_DAY.plusDays(random.nextInt(RatingWorld.DAYS)).toString();
        String sign = List.of("=", ">=", "<=").get(random.nextInt(3));
        return switch (dimension) {
            case GENDER -> "gender=" + oneOrTwo(random, List.of("F", "M"));
            case AGE_GROUP -> "age_group=" + oneOrTwo(random, RatingWorld.AGES);
            case OCCUPATION -> "occupation=" + oneOrTwo(random, RatingWorld.OCCUPATIONS.subList(0, 3));
            case STATE -> "state=" + oneOrTwo(random, RatingWorld.STATES);
            case ZIP3 -> "zip3=" + oneOrTwo(random, RatingWorld.ZIP3S);
            case GENRE -> "genre=" + oneOrTwo(random, RatingWorld.GENRES);
            case DAY -> "day" + sign + day;
            case MONTH -> "month" + sign + day.substring(0, 7);
            case YEAR -> "year" + sign + day.substring(0, 4);
        };
    }

    private static String oneOrTwo(Random random, List<String> values) {
        List<String> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return String.join("|", shuffled.subList(0, 1 + random.nextInt(2)));
    }

    private static <T> List<T> some(Random random, T[] values, int count) {
        List<T> shuffled = new ArrayList<>(Arrays.asList(values));
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, count);
    }

    private static void same(Question question, Answer answer, List<List<Object>> counted) {
        String what = question + "\n" + answer.query().plan().explanation() + "\n"
                + answer.query().sql();
        assertThat(answer.rows()).as(what).hasSameSizeAs(counted);
        for (int i = 0; i < counted.size(); i++) {
            for (int j = 0; j < counted.get(i).size(); j++) {
                Object expected = counted.get(i).get(j);
                Object given = answer.rows().get(i).get(j);
                if (expected instanceof Double number) {
                    assertThat((Double) given).as(what).isCloseTo(number, Offset.offset(1e-12));
                } else {
                    assertThat(given).as(what).isEqualTo(expected);
                }
            }
        }
    }
}
