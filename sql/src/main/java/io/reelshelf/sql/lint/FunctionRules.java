package io.reelshelf.sql.lint;

import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWindow;

/** Rules on functions and their windows. A function that is not listed is refused. */
final class FunctionRules extends TreeWalk {
    /** Proven by the suites that run the views on DuckDB and on the Redshift-compatible server. */
    static final Set<String> PROVEN = Set.of(
            "COUNT",
            "SUM",
            "MIN",
            "MAX",
            "AVG",
            "ROW_NUMBER",
            "RANK",
            "DENSE_RANK",
            "LAG",
            "LEAD",
            "FIRST_VALUE",
            "LAST_VALUE",
            "ABS",
            "SQRT",
            "LN",
            "EXP",
            "POWER",
            "FLOOR",
            "CEIL",
            "CEILING",
            "ROUND",
            "MOD",
            "COALESCE",
            "NULLIF",
            "UPPER",
            "LOWER",
            "SUBSTRING",
            "CHAR_LENGTH",
            "CAST");

    private static final Set<String> RANKING = Set.of("ROW_NUMBER", "RANK", "DENSE_RANK", "LAG", "LEAD");
    private static final Set<String> ORDERED =
            Set.of("ROW_NUMBER", "RANK", "DENSE_RANK", "LAG", "LEAD", "FIRST_VALUE", "LAST_VALUE");
    private static final Set<String> RANDOM = Set.of(
            "RAND",
            "RANDOM",
            "RAND_INTEGER",
            "UUID",
            "GEN_RANDOM_UUID",
            "ANY_VALUE",
            "SOME_VALUE",
            "ARBITRARY",
            "LISTAGG",
            "STRING_AGG",
            "ARRAY_AGG",
            "FIRST",
            "LAST",
            "APPROX_COUNT_DISTINCT",
            "SETSEED");
    static final Set<String> CLOCK = Set.of(
            "CURRENT_DATE",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "LOCALTIME",
            "LOCALTIMESTAMP",
            "NOW",
            "GETDATE",
            "SYSDATE",
            "TODAY",
            "CONVERT_TIMEZONE",
            "TIMEZONE",
            "TO_TIMESTAMP",
            "TIMEOFDAY",
            "CURRENT_DATETIME");

    private final Findings findings;

    FunctionRules(Findings findings) {
        this.findings = findings;
    }

    @Override
    void call(SqlCall call) {
        if (call.getKind() == SqlKind.OVER) {
            window(call);
        } else if (call.getOperator() instanceof SqlFunction) {
            function(call);
        }
    }

    private static String name(SqlNode node) {
        return node instanceof SqlCall call ? call.getOperator().getName().toUpperCase(Locale.ROOT) : "";
    }

    private void function(SqlCall call) {
        String name = name(call);
        if (PROVEN.contains(name)) {
            return;
        }
        if (RANDOM.contains(name)) {
            findings.add(
                    Rule.NON_DETERMINISTIC,
                    call,
                    name,
                    "Choose by ROW_NUMBER over columns that identify a row, or use MIN");
        } else if (CLOCK.contains(name)) {
            findings.add(Rule.TIME_ZONE, call, name, "Take the time from the data, such as MAX(rated_at), in UTC");
        } else if (name.equals("CONCAT")) {
            findings.add(
                    Rule.CONCAT_NULL,
                    call,
                    name,
                    "Write a || b, with COALESCE(b, '') where a NULL should not empty the text");
        } else {
            findings.add(
                    Rule.UNLISTED_FUNCTION,
                    call,
                    name,
                    "Write it with proven ones ("
                            + String.join(", ", PROVEN.stream().sorted().toList())
                            + "), or prove it and add it to the list");
        }
    }

    private void window(SqlCall over) {
        String name = name(over.operand(0));
        if (!(over.operand(1) instanceof SqlWindow window)) {
            return;
        }
        boolean ordered = !window.getOrderList().isEmpty();
        boolean framed = window.getLowerBound() != null || window.getUpperBound() != null;
        if (framed && !window.isRows()) {
            findings.add(Rule.RANGE_FRAME, window, "a RANGE frame", "Write ROWS BETWEEN ... AND ...");
        } else if (ordered && !framed && !RANKING.contains(name)) {
            findings.add(
                    Rule.RANGE_FRAME,
                    over,
                    name + " over an ordered window has a RANGE frame by default",
                    "Write ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW");
        }
        if (!ordered && ORDERED.contains(name)) {
            findings.add(
                    Rule.NON_DETERMINISTIC,
                    over,
                    name + " over an unordered window",
                    "Order the window by columns that identify a row");
        }
    }
}
