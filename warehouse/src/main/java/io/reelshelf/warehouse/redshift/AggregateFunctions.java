package io.reelshelf.warehouse.redshift;

import java.util.List;

/** Aggregates and window functions whose results have other types or another form in DuckDB. */
final class AggregateFunctions {
    private final List<Token> tokens;
    private final Edits edits;
    private final CallEdits calls;

    AggregateFunctions(List<Token> tokens, Edits edits, CallEdits calls) {
        this.tokens = tokens;
        this.edits = edits;
        this.calls = calls;
    }

    /** APPROXIMATE COUNT(DISTINCT x): https://docs.aws.amazon.com/redshift/latest/dg/r_COUNT.html */
    void approximateCount(Call call) throws RedshiftSqlException {
        if (!call.distinct()) {
            throw RedshiftSqlException.syntax("APPROXIMATE COUNT takes DISTINCT", calls.position(call));
        }
        edits.replace(call.nameToken(), "approx_count_distinct");
        edits.remove(call.open() + 1, call.open() + 2);
    }

    /** Integers average to an integer in Redshift: https://docs.aws.amazon.com/redshift/latest/dg/r_AVG.html */
    void average(Call call, Suffix suffix) throws RedshiftSqlException {
        calls.arity(call, 1, 1);
        String arguments = calls.inside(call);
        String over = calls.over(suffix);
        calls.whole(
                call,
                suffix,
                FunctionTable.MACROS + "avg_result(sum(" + arguments + ")" + over + ", count(" + arguments + ")" + over
                        + ")");
    }

    /** BIGINT of small integers, NUMERIC(38,0) of BIGINT: https://docs.aws.amazon.com/redshift/latest/dg/r_SUM.html */
    void sum(Call call, Suffix suffix) throws RedshiftSqlException {
        calls.arity(call, 1, 1);
        String over = calls.over(suffix);
        String sum = "sum(" + calls.inside(call) + ")" + over;
        Operand argument = call.arguments().get(0);
        boolean number = argument.first() == argument.last()
                && tokens.get(argument.first()).kind() == TokenKind.NUMBER;
        calls.whole(
                call,
                suffix,
                number
                        ? FunctionTable.MACROS + "sum_of_literal(" + sum + ")"
                        : FunctionTable.MACROS + "sum_result(" + sum + ", any_value(" + calls.render(argument) + ")"
                                + over + ")");
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html */
    void listAggregate(Call call, Suffix suffix) throws RedshiftSqlException {
        calls.arity(call, 1, 2);
        String separator =
                call.arguments().size() == 2 ? calls.render(call.arguments().get(1)) : "''";
        String order = suffix.withinOpen() < 0 ? "" : " " + edits.render(suffix.withinOpen() + 1, suffix.withinClose());
        calls.whole(
                call,
                suffix,
                "string_agg(" + (call.distinct() ? "DISTINCT " : "") + "CAST("
                        + calls.render(call.arguments().get(0)) + " AS VARCHAR), " + separator + order + ")"
                        + calls.over(suffix));
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_PERCENTILE_CONT.html */
    void percentile(Call call, Suffix suffix, boolean approximate) throws RedshiftSqlException {
        calls.arity(call, 1, 1);
        if (suffix.withinOpen() < 0 || !tokens.get(suffix.withinOpen() + 1).isWord("order")) {
            throw RedshiftSqlException.syntax(call.name() + " takes WITHIN GROUP (ORDER BY …)", calls.position(call));
        }
        int from = suffix.withinOpen() + 3;
        int end = suffix.withinClose();
        boolean descending = false;
        while (tokens.get(end - 1).isWord("asc") || tokens.get(end - 1).isWord("desc")) {
            descending |= tokens.get(end - 1).isWord("desc");
            end--;
        }
        String fraction = calls.render(call.arguments().get(0));
        String value = edits.render(from, end);
        String name = approximate
                ? "approx_quantile"
                : call.name().equals("percentile_cont") ? "quantile_cont" : "quantile_disc";
        String point = descending ? "1 - " + fraction : fraction;
        calls.whole(call, suffix, name + "(" + value + ", " + point + ")" + calls.over(suffix));
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_WF_RATIO_TO_REPORT.html */
    void ratio(Call call, Suffix suffix) throws RedshiftSqlException {
        calls.arity(call, 1, 1);
        if (suffix.over() < 0) {
            throw RedshiftSqlException.syntax("ratio_to_report takes OVER (…)", calls.position(call));
        }
        String value = "CAST(" + calls.render(call.arguments().get(0)) + " AS DOUBLE)";
        calls.whole(call, suffix, "(" + value + " / sum(" + value + ")" + calls.over(suffix) + ")");
    }
}
