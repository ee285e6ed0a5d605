package io.reelshelf.sql.catalog;

import io.reelshelf.sql.source.Select;
import io.reelshelf.sql.source.Suggestion;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;

/** Says what Calcite's validator found in the words of view files: what, why, and what to write instead. */
final class ValidationFault {
    private static final Pattern COLUMN =
            Pattern.compile("Column '([^']+)' not found in (?:table '([^']+)'|any table)");
    private static final Pattern TABLE = Pattern.compile("(?:Table|Object) '([^']+)' not found.*");
    private static final int MOST_NAMES = 30;

    /** A fault that Calcite words alike each time; {@code $1} is what it names. */
    private record Wording(Pattern calcite, ViewError error, String words) {
        private static Wording of(String calcite, ViewError error, String words) {
            return new Wording(Pattern.compile(calcite, Pattern.DOTALL), error, words);
        }
    }

    private static final List<Wording> WORDINGS = List.of(
            Wording.of(
                    "Expression '(.+)' is not being grouped.*",
                    ViewError.INVALID_QUERY,
                    "$1 is neither in GROUP BY nor in an aggregate, so a group may have many values of it. Add $1 to"
                            + " GROUP BY, or write which value is meant, such as MIN($1)"),
            Wording.of(
                    "Column '(.+)' is ambiguous.*",
                    ViewError.INVALID_QUERY,
                    "more than one of the tables read here has a column $1. Write the alias of the one that is meant"
                            + " before it, ALIAS.$1"),
            Wording.of(
                    "Aggregate expression is illegal in (WHERE|ON) clause.*",
                    ViewError.INVALID_QUERY,
                    "$1 chooses rows before they are grouped, so it cannot ask for an aggregate. Write the condition in"
                            + " HAVING, after GROUP BY"),
            Wording.of(
                    "Aggregate expression is illegal in GROUP BY clause.*",
                    ViewError.INVALID_QUERY,
                    "a group cannot be made by an aggregate, which there is one of for each group. Compute it in a common"
                            + " table expression (WITH), and group by its column"),
            Wording.of(
                    "Aggregate expressions cannot be nested.*",
                    ViewError.INVALID_QUERY,
                    "an aggregate stands within another. Compute the inner one in a common table expression (WITH), and"
                            + " the outer one over its rows"),
            Wording.of(
                    "Duplicate relation name '(.+)' in FROM clause.*",
                    ViewError.INVALID_QUERY,
                    "two tables of this FROM are called $1. Give each an alias of its own, such as $1 AS other_$1"),
            Wording.of(
                    "No match found for function signature (\\w+).*",
                    ViewError.INVALID_QUERY,
                    "there is no function or operator $1 that both engines are known to read alike. Those that are stand in"
                            + " docs/lint/unlisted-function.md"),
            Wording.of(
                    "Column count mismatch in (.+)",
                    ViewError.INVALID_QUERY,
                    "the two sides of $1 have different numbers of columns. Give both the same columns in the same order;"
                            + " CAST(NULL AS TYPE) stands for one that a side lacks"),
            Wording.of(
                    "((?:Cannot apply|Type mismatch|Values passed to|Illegal mixing of types)[^\n]*?)\\.?(?:\n.*)?",
                    ViewError.TYPES_DIFFER,
                    "$1. Nothing is converted implicitly, for the engines differ in how (rule implicit-cast): write"
                            + " CAST(... AS TYPE)"));

    private ValidationFault() {}

    static ViewException of(CalciteContextException fault, Select query, List<String> known) {
        String message = String.valueOf(
                fault.getCause() == null ? fault.getMessage() : fault.getCause().getMessage());
        String place = query.source().place(fault.getPosLine(), fault.getPosColumn());
        Matcher column = COLUMN.matcher(message);
        if (column.find()) {
            String where = column.group(2) == null ? "the tables read here" : column.group(2);
            return ViewException.at(
                    ViewError.UNKNOWN_COLUMN,
                    place,
                    "there is no column " + column.group(1) + " in " + where + instead(column.group(1), known));
        }
        Matcher table = TABLE.matcher(message);
        if (table.matches()) {
            return ViewException.at(
                    ViewError.UNKNOWN_TABLE,
                    place,
                    "there is no table or alias " + table.group(1) + " here" + instead(table.group(1), known));
        }
        return WORDINGS.stream()
                .map(wording -> new Match(wording, wording.calcite().matcher(message)))
                .filter(match -> match.matcher().matches())
                .findFirst()
                .map(match -> ViewException.at(match.wording().error(), place, match.said()))
                .orElseGet(() -> ViewException.at(ViewError.INVALID_QUERY, place, message.replaceAll("\\.$", "")));
    }

    private record Match(Wording wording, Matcher matcher) {
        private String said() {
            String words = wording.words();
            return matcher.groupCount() == 0 ? words : words.replace("$1", matcher.group(1));
        }
    }

    /** The name that may be meant; where none is near, those that there are. */
    private static String instead(String written, List<String> known) {
        String suggestion = Suggestion.didYouMean(written, known);
        if (!suggestion.isEmpty() || known.isEmpty()) {
            return suggestion;
        }
        List<String> names = known.stream().distinct().sorted().toList();
        String more = names.size() > MOST_NAMES ? ", ..." : "";
        return ". Names that can be written here: "
                + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + more;
    }
}
