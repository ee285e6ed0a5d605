package io.reelshelf.warehouse.cli;

import io.reelshelf.sql.query.Question;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.query.Answer;
import io.reelshelf.warehouse.query.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code query}. */
@Command(
        name = "query",
        description = {
            "Measures of ratings by dimensions: the SQL is built, and a pre-aggregate used where one gives the same numbers.",
            "Measures: ratings, mean_rating, users, share.",
            "Dimensions: gender, age_group, occupation, genre, state, zip3, day, month, year."
        },
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(names = "--measures", paramLabel = "NAMES", required = true, split = ",", description = "What to tell.")
    private List<String> measures = new ArrayList<>();

    @Option(names = "--by", paramLabel = "NAMES", split = ",", description = "The groups (default: one row over all).")
    private List<String> by = new ArrayList<>();

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description = "gender=F, genre=Drama|Comedy, day>=2000-12-01; may be given several times.")
    private List<String> where = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "At most this many rows (default: ${DEFAULT-VALUE}).")
    private int limit = 1000;

    @Option(names = "--explain", description = "Say which pre-aggregate was used, or why none was, and the SQL.")
    private boolean explain;

    @Option(names = "--facts", description = "Read the ratings themselves, whatever pre-aggregates there are.")
    private boolean facts;

    private record Result(
            List<String> columns,
            List<List<Object>> rows,
            boolean truncated,
            String source,
            String explanation,
            String sql,
            List<String> parameters,
            String dataSnapshot,
            double seconds,
            long peakMib) {}

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Question question = Question.parse(measures, by, where, limit);
        try (Warehouse warehouse = options.openWarehouse()) {
            Answers answers = new Answers(warehouse);
            Answer answer = facts ? answers.answerFromFacts(question) : answers.answer(question);
            show(answer, (System.nanoTime() - start) / 1e9);
        }
        return ExitCodes.OK;
    }

    private void show(Answer answer, double seconds) {
        TextTable table = new TextTable(answer.query().columns());
        answer.rows()
                .forEach(row -> table.row(row.stream().map(AskCommand::shown).toList()));
        Result result = new Result(
                answer.query().columns(),
                answer.rows(),
                answer.truncated(),
                answer.query().plan().rollup().map(rollup -> rollup.view()).orElse("core.fact_rating"),
                answer.query().plan().explanation(),
                answer.query().sql(),
                answer.query().parameters().stream().map(String::valueOf).toList(),
                answer.dataSnapshot(),
                seconds,
                PeakMemory.mib());
        options.console().result(result, table.render());
        if (explain) {
            options.console().note(result.explanation());
            options.console().note(result.sql() + "\nparameters: " + result.parameters());
        }
        if (answer.truncated()) {
            options.console().note("Only the first " + limit + " rows are shown; see --limit.");
        }
    }

    private static String shown(Object cell) {
        return cell instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : cell.toString();
    }
}
