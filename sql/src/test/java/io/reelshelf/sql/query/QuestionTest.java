package io.reelshelf.sql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    @Test
    void conditionsAreReadWithTheirTypes() {
        assertThat(Condition.parse("genre=Drama|Comedy|Drama").values()).containsExactly("Drama", "Comedy");
        assertThat(Condition.parse("day>=2000-12-01"))
                .isEqualTo(new Condition(
                        Dimension.DAY, Condition.Comparison.AT_LEAST, List.of(LocalDate.of(2000, 12, 1))));
        assertThat(Condition.parse("month<=2000-12").values()).containsExactly(200012);
        assertThat(Condition.parse("year = 2001").values()).containsExactly(2001);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gender; is no condition",
                "=F; is no condition",
                "gendr=F; did you mean \"gender\"?",
                "day=yesterday; is no day",
                "month=2000; is no month",
                "year=MM; is no year",
                "gender>=F; write gender=A|B",
                "day>=2000-01-01|2000-01-02; with one value"
            })
    void aConditionThatCannotBeReadSaysWhy(String condition, String why) {
        assertThatThrownBy(() -> Condition.parse(condition))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(why);
    }

    @Test
    void tooManyValuesAreRefused() {
        String values = String.join("|", Collections.nCopies(50, "a")) + "|" + numbers(100);

        assertThatThrownBy(() -> Condition.parse("state=" + values)).hasMessageContaining("1 to 100 values, not 101");
    }

    @Test
    void namesAreCheckedWithASuggestion() {
        assertThatThrownBy(() -> Question.parse(List.of("ratngs"), List.of(), List.of(), 1))
                .hasMessageContaining("no measure \"ratngs\"; did you mean \"ratings\"?");
        assertThatThrownBy(() -> Question.parse(List.of("ratings"), List.of("occupatoin"), List.of(), 1))
                .hasMessageContaining("did you mean \"occupation\"?");
    }

    @Test
    void aQuestionIsOfSomethingAndNamesNothingTwice() {
        assertThatThrownBy(() -> Question.parse(List.of(), List.of(), List.of(), 1))
                .hasMessageContaining("at least one measure");
        assertThatThrownBy(() -> Question.parse(List.of("users", "users"), List.of(), List.of(), 1))
                .hasMessageContaining("once");
        assertThatThrownBy(() -> Question.parse(List.of("users"), List.of("day"), List.of(), 0))
                .hasMessageContaining("1 to 100000");
        assertThatThrownBy(() -> Question.parse(List.of("users"), List.of(), List.of("genre=A", "genre=B"), 1))
                .hasMessageContaining("genre=A|B");
    }

    @Test
    void oneQueryHasItsValuesInTheOrderOfItsQuestionMarks() {
        Question question = Question.parse(
                List.of("share"), List.of("month"), List.of("genre=Drama|Comedy", "gender=F", "day>=2000-12-01"), 10);

        Query query = Query.of(question, Plan.of(question, Map.of()));

        List<Object> once = List.of("F", LocalDate.of(2000, 12, 1), "Drama", "Comedy");
        assertThat(query.sql().chars().filter(c -> c == '?')).hasSize(8);
        assertThat(query.parameters()).hasSize(8).containsAll(once);
        assertThat(query.columns()).containsExactly("month", "share");
    }

    private static String numbers(int count) {
        StringBuilder text = new StringBuilder("0");
        for (int i = 1; i < count; i++) {
            text.append('|').append(i);
        }
        return text.toString();
    }
}
