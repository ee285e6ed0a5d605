package io.reelshelf.warehouse.redshift;

import java.util.List;

/** Functions that need more than another name. */
final class SpecialFunctions {
    private final List<Token> tokens;
    private final CallEdits calls;
    private final AggregateFunctions aggregates;
    private final DateFunctions dates;

    SpecialFunctions(List<Token> tokens, Edits edits) {
        this.tokens = tokens;
        this.calls = new CallEdits(tokens, edits);
        this.aggregates = new AggregateFunctions(tokens, edits, calls);
        this.dates = new DateFunctions(tokens, edits, calls);
    }

    AggregateFunctions aggregates() {
        return aggregates;
    }

    void rewrite(Call call, Suffix suffix, boolean approximate) throws RedshiftSqlException {
        switch (call.name()) {
            case "avg" -> aggregates.average(call, suffix);
            case "sum" -> aggregates.sum(call, suffix);
            case "listagg" -> aggregates.listAggregate(call, suffix);
            case "percentile_cont", "percentile_disc" -> aggregates.percentile(call, suffix, approximate);
            case "ratio_to_report" -> aggregates.ratio(call, suffix);
            case "dateadd", "date_add" -> dates.dateAdd(call);
            case "datediff", "date_diff" -> dates.dateDifference(call);
            case "date_part", "date_trunc" -> dates.datePart(call);
            case "extract" -> dates.extract(call);
            case "to_char", "to_date", "to_timestamp", "to_number" -> dates.format(call);
            case "decode" -> decode(call);
            case "json_extract_path_text" -> jsonPath(call);
            default -> throw new IllegalStateException("No rule for " + call.name());
        }
    }

    /** NULL finds NULL: https://docs.aws.amazon.com/redshift/latest/dg/r_DECODE_expression.html */
    private void decode(Call call) throws RedshiftSqlException {
        calls.arity(call, 3, Integer.MAX_VALUE);
        List<Operand> arguments = call.arguments();
        String value = calls.render(arguments.get(0));
        if ((long) value.length() * arguments.size() > Tokenizer.MAX_LENGTH) {
            throw new RedshiftSqlException(
                    RedshiftSqlException.PROGRAM_LIMIT_EXCEEDED,
                    "DECODE compares too long an expression with too many values",
                    calls.position(call),
                    "Name the expression in a subquery.");
        }
        StringBuilder sql = new StringBuilder("CASE");
        int at = 1;
        for (; at + 1 < arguments.size(); at += 2) {
            sql.append(" WHEN ").append(value).append(" IS NOT DISTINCT FROM ").append(calls.render(arguments.get(at)));
            sql.append(" THEN ").append(calls.render(arguments.get(at + 1)));
        }
        if (at < arguments.size()) {
            sql.append(" ELSE ").append(calls.render(arguments.get(at)));
        }
        calls.replace(call, sql.append(" END").toString());
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/JSON_EXTRACT_PATH_TEXT.html */
    private void jsonPath(Call call) throws RedshiftSqlException {
        calls.arity(call, 2, 7);
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
            path.append(" || '.\"' || replace(CAST(")
                    .append(calls.render(step))
                    .append(" AS VARCHAR), '\"', '') || '\"'");
        }
        String macro = nullIfInvalid ? "json_path_text_or_null" : "json_path_text";
        calls.replace(call, FunctionTable.MACROS + macro + "(" + calls.render(arguments.get(0)) + ", " + path + ")");
    }
}
