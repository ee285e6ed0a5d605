package io.reelshelf.warehouse.redshift;

import io.reelshelf.warehouse.redshift.Operand.Kind;
import java.util.List;
import java.util.Set;

/** Functions that need more than another name. */
final class SpecialFunctions {
    private static final Set<String> ADDABLE = Set.of(
            "millennium",
            "century",
            "decade",
            "year",
            "quarter",
            "month",
            "week",
            "day",
            "hour",
            "minute",
            "second",
            "millisecond",
            "microsecond",
            "dow",
            "doy");

    /** A format repeats its argument up to a hundred times. */
    private static final int MAX_FORMATTED = 100_000;

    private final List<Token> tokens;
    private final Edits edits;

    SpecialFunctions(List<Token> tokens, Edits edits) {
        this.tokens = tokens;
        this.edits = edits;
    }

    void rewrite(Call call, Suffix suffix, boolean approximate) throws RedshiftSqlException {
        switch (call.name()) {
            case "avg" -> average(call, suffix);
            case "sum" -> sum(call, suffix);
            case "listagg" -> listAggregate(call, suffix);
            case "percentile_cont", "percentile_disc" -> percentile(call, suffix, approximate);
            case "ratio_to_report" -> ratio(call, suffix);
            case "dateadd", "date_add" -> dateAdd(call);
            case "datediff", "date_diff" -> dateDifference(call);
            case "date_part", "date_trunc" -> datePart(call);
            case "extract" -> extract(call);
            case "to_char", "to_date", "to_timestamp", "to_number" -> format(call);
            case "decode" -> decode(call);
            case "json_extract_path_text" -> jsonPath(call);
            default -> throw new IllegalStateException("No rule for " + call.name());
        }
    }

    /** APPROXIMATE COUNT(DISTINCT x): https://docs.aws.amazon.com/redshift/latest/dg/r_COUNT.html */
    void approximateCount(Call call) throws RedshiftSqlException {
        if (!call.distinct()) {
            throw RedshiftSqlException.syntax("APPROXIMATE COUNT takes DISTINCT", position(call));
        }
        edits.replace(call.nameToken(), "approx_count_distinct");
        edits.remove(call.open() + 1, call.open() + 2);
    }

    /** Integers average to an integer in Redshift: https://docs.aws.amazon.com/redshift/latest/dg/r_AVG.html */
    private void average(Call call, Suffix suffix) throws RedshiftSqlException {
        arity(call, 1, 1);
        String arguments = inside(call);
        String over = over(suffix);
        whole(
                call,
                suffix,
                FunctionTable.MACROS + "avg_result(sum(" + arguments + ")" + over + ", count(" + arguments + ")" + over
                        + ")");
    }

    /** BIGINT of small integers, NUMERIC(38,0) of BIGINT: https://docs.aws.amazon.com/redshift/latest/dg/r_SUM.html */
    private void sum(Call call, Suffix suffix) throws RedshiftSqlException {
        arity(call, 1, 1);
        String over = over(suffix);
        String sum = "sum(" + inside(call) + ")" + over;
        Operand argument = call.arguments().get(0);
        boolean number = argument.first() == argument.last()
                && tokens.get(argument.first()).kind() == TokenKind.NUMBER;
        whole(
                call,
                suffix,
                number
                        ? FunctionTable.MACROS + "sum_of_literal(" + sum + ")"
                        : FunctionTable.MACROS + "sum_result(" + sum + ", any_value(" + render(argument) + ")" + over
                                + ")");
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html */
    private void listAggregate(Call call, Suffix suffix) throws RedshiftSqlException {
        arity(call, 1, 2);
        String separator =
                call.arguments().size() == 2 ? render(call.arguments().get(1)) : "''";
        String order = suffix.withinOpen() < 0 ? "" : " " + edits.render(suffix.withinOpen() + 1, suffix.withinClose());
        whole(
                call,
                suffix,
                "string_agg(" + (call.distinct() ? "DISTINCT " : "") + "CAST("
                        + render(call.arguments().get(0)) + " AS VARCHAR), " + separator + order + ")"
                        + over(suffix));
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_PERCENTILE_CONT.html */
    private void percentile(Call call, Suffix suffix, boolean approximate) throws RedshiftSqlException {
        arity(call, 1, 1);
        if (suffix.withinOpen() < 0 || !tokens.get(suffix.withinOpen() + 1).isWord("order")) {
            throw RedshiftSqlException.syntax(call.name() + " takes WITHIN GROUP (ORDER BY …)", position(call));
        }
        int from = suffix.withinOpen() + 3;
        int end = suffix.withinClose();
        boolean descending = false;
        while (tokens.get(end - 1).isWord("asc") || tokens.get(end - 1).isWord("desc")) {
            descending |= tokens.get(end - 1).isWord("desc");
            end--;
        }
        String fraction = render(call.arguments().get(0));
        String value = edits.render(from, end);
        String name = approximate
                ? "approx_quantile"
                : call.name().equals("percentile_cont") ? "quantile_cont" : "quantile_disc";
        String point = descending ? "1 - " + fraction : fraction;
        whole(call, suffix, name + "(" + value + ", " + point + ")" + over(suffix));
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_WF_RATIO_TO_REPORT.html */
    private void ratio(Call call, Suffix suffix) throws RedshiftSqlException {
        arity(call, 1, 1);
        if (suffix.over() < 0) {
            throw RedshiftSqlException.syntax("ratio_to_report takes OVER (…)", position(call));
        }
        String value = "CAST(" + render(call.arguments().get(0)) + " AS DOUBLE)";
        whole(call, suffix, "(" + value + " / sum(" + value + ")" + over(suffix) + ")");
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_DATEADD_function.html */
    private void dateAdd(Call call) throws RedshiftSqlException {
        arity(call, 3, 3);
        String part = part(call);
        if (!ADDABLE.contains(part)) {
            throw RedshiftSqlException.refused("DATEADD of " + part, position(call), null);
        }
        String unit = part.equals("dow") || part.equals("doy") ? "day" : part;
        dropPart(call, FunctionTable.MACROS + "dateadd_" + unit);
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_DATEDIFF_function.html */
    private void dateDifference(Call call) throws RedshiftSqlException {
        arity(call, 3, 3);
        String part = part(call);
        if (!ADDABLE.contains(part)) {
            throw RedshiftSqlException.refused("DATEDIFF of " + part, position(call), null);
        }
        String unit = part.equals("dow") || part.equals("doy") ? "day" : part;
        edits.replace(call.nameToken(), FunctionTable.MACROS + "datediff");
        edits.replace(call.arguments().get(0).first(), SqlText.literal(unit));
    }

    private void datePart(Call call) throws RedshiftSqlException {
        arity(call, 2, 2);
        String part = part(call);
        int token = call.arguments().get(0).first();
        if (tokens.get(token).kind() != TokenKind.STRING
                || !tokens.get(token).value().equals(part)) {
            edits.replace(token, SqlText.literal(part));
        }
        Operand value = call.arguments().get(1);
        if (value.kind() == Kind.STRING) {
            edits.before(value.first(), "CAST(");
            edits.after(value.last(), " AS TIMESTAMP)");
        }
    }

    private void extract(Call call) throws RedshiftSqlException {
        arity(call, 2, 2);
        String part = part(call);
        int token = call.arguments().get(0).first();
        if (!tokens.get(token).value().equals(part)) {
            edits.replace(token, part);
        }
    }

    private void format(Call call) throws RedshiftSqlException {
        arity(call, 2, call.name().equals("to_date") ? 3 : 2);
        Operand format = call.arguments().get(1);
        if (format.kind() != Kind.STRING) {
            throw RedshiftSqlException.refused(
                    call.name().toUpperCase(java.util.Locale.ROOT) + " with a format that is no literal",
                    position(call),
                    "Write the format in quotes.");
        }
        Token text = tokens.get(format.first());
        String value = render(call.arguments().get(0));
        if (value.length() > MAX_FORMATTED) {
            throw new RedshiftSqlException(
                    RedshiftSqlException.PROGRAM_LIMIT_EXCEEDED,
                    call.name() + " of too long an expression",
                    position(call),
                    "Name the expression in a subquery.");
        }
        String sql = switch (call.name()) {
            case "to_char" ->
                NumberFormat.isNumeric(text.value()) ? NumberFormat.write(value, text) : DateFormat.write(value, text);
            case "to_number" -> NumberFormat.read(value, text);
            case "to_date" ->
                "CAST(strptime(CAST(" + value + " AS VARCHAR), " + DateFormat.pattern(text) + ") AS DATE)";
            default ->
                "CAST(strptime(CAST(" + value + " AS VARCHAR), " + DateFormat.pattern(text) + ") AS TIMESTAMPTZ)";
        };
        replace(call, sql);
    }

    /** NULL finds NULL: https://docs.aws.amazon.com/redshift/latest/dg/r_DECODE_expression.html */
    private void decode(Call call) throws RedshiftSqlException {
        arity(call, 3, Integer.MAX_VALUE);
        List<Operand> arguments = call.arguments();
        String value = render(arguments.get(0));
        if ((long) value.length() * arguments.size() > Tokenizer.MAX_LENGTH) {
            throw new RedshiftSqlException(
                    RedshiftSqlException.PROGRAM_LIMIT_EXCEEDED,
                    "DECODE compares too long an expression with too many values",
                    position(call),
                    "Name the expression in a subquery.");
        }
        StringBuilder sql = new StringBuilder("CASE");
        int at = 1;
        for (; at + 1 < arguments.size(); at += 2) {
            sql.append(" WHEN ").append(value).append(" IS NOT DISTINCT FROM ").append(render(arguments.get(at)));
            sql.append(" THEN ").append(render(arguments.get(at + 1)));
        }
        if (at < arguments.size()) {
            sql.append(" ELSE ").append(render(arguments.get(at)));
        }
        replace(call, sql.append(" END").toString());
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/JSON_EXTRACT_PATH_TEXT.html */
    private void jsonPath(Call call) throws RedshiftSqlException {
        arity(call, 2, 7);
        List<Operand> arguments = call.arguments();
        int last = arguments.size();
        boolean nullIfInvalid = false;
        Operand end = arguments.get(last - 1);
        if (end.first() == end.last()
                && (tokens.get(end.first()).isWord("true")
                        || tokens.get(end.first()).isWord("false"))) {
            nullIfInvalid = tokens.get(end.first()).isWord("true");
            last--;
        }
        StringBuilder path = new StringBuilder("'$'");
        for (Operand step : arguments.subList(1, last)) {
            path.append(" || '.\"' || replace(CAST(").append(render(step)).append(" AS VARCHAR), '\"', '') || '\"'");
        }
        String macro = nullIfInvalid ? "json_path_text_or_null" : "json_path_text";
        replace(call, FunctionTable.MACROS + macro + "(" + render(arguments.get(0)) + ", " + path + ")");
    }

    private String part(Call call) throws RedshiftSqlException {
        Operand part = call.arguments().get(0);
        if (part.first() != part.last()) {
            throw RedshiftSqlException.syntax(call.name() + " takes the name of a date part first", position(call));
        }
        return DateParts.read(tokens.get(part.first()));
    }

    private void dropPart(Call call, String macro) {
        edits.replace(call.nameToken(), macro);
        edits.remove(call.open() + 1, call.arguments().get(1).first());
    }

    private void arity(Call call, int least, int most) throws RedshiftSqlException {
        int count = call.arguments().size();
        if (count < least || count > most) {
            throw new RedshiftSqlException(
                    RedshiftSqlException.UNDEFINED_FUNCTION,
                    "function " + call.name() + " does not take " + count + " arguments",
                    position(call),
                    null);
        }
    }

    private int position(Call call) {
        return tokens.get(call.nameToken()).position();
    }

    private String inside(Call call) throws RedshiftSqlException {
        return edits.render(call.open() + 1, call.close());
    }

    private String render(Operand operand) throws RedshiftSqlException {
        return edits.render(operand.first(), operand.last() + 1);
    }

    private String over(Suffix suffix) throws RedshiftSqlException {
        return suffix.over() < 0 ? "" : " " + edits.render(suffix.over(), suffix.last() + 1);
    }

    private void replace(Call call, String sql) {
        edits.remove(call.nameToken(), call.close() + 1);
        edits.replace(call.nameToken(), sql);
    }

    private void whole(Call call, Suffix suffix, String sql) {
        edits.remove(call.nameToken(), suffix.last() + 1);
        edits.replace(call.nameToken(), sql);
    }
}
