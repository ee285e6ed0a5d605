package io.reelshelf.warehouse.redshift;

import io.reelshelf.warehouse.redshift.Operand.Kind;
import java.util.List;
import java.util.Set;

/** Functions of date parts, and those that format and read dates and numbers. */
final class DateFunctions {
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
    private final CallEdits calls;

    DateFunctions(List<Token> tokens, Edits edits, CallEdits calls) {
        this.tokens = tokens;
        this.edits = edits;
        this.calls = calls;
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_DATEADD_function.html */
    void dateAdd(Call call) throws RedshiftSqlException {
        calls.arity(call, 3, 3);
        String part = part(call);
        if (!ADDABLE.contains(part)) {
            throw RedshiftSqlException.refused("DATEADD of " + part, calls.position(call), null);
        }
        String unit = part.equals("dow") || part.equals("doy") ? "day" : part;
        dropPart(call, FunctionTable.MACROS + "dateadd_" + unit);
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_DATEDIFF_function.html */
    void dateDifference(Call call) throws RedshiftSqlException {
        calls.arity(call, 3, 3);
        String part = part(call);
        if (!ADDABLE.contains(part)) {
            throw RedshiftSqlException.refused("DATEDIFF of " + part, calls.position(call), null);
        }
        String unit = part.equals("dow") || part.equals("doy") ? "day" : part;
        edits.replace(call.nameToken(), FunctionTable.MACROS + "datediff");
        edits.replace(call.arguments().get(0).first(), SqlText.literal(unit));
    }

    void datePart(Call call) throws RedshiftSqlException {
        calls.arity(call, 2, 2);
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

    void extract(Call call) throws RedshiftSqlException {
        calls.arity(call, 2, 2);
        String part = part(call);
        int token = call.arguments().get(0).first();
        if (!tokens.get(token).value().equals(part)) {
            edits.replace(token, part);
        }
    }

    void format(Call call) throws RedshiftSqlException {
        calls.arity(call, 2, call.name().equals("to_date") ? 3 : 2);
        Operand format = call.arguments().get(1);
        if (format.kind() != Kind.STRING) {
            throw RedshiftSqlException.refused(
                    call.name().toUpperCase(java.util.Locale.ROOT) + " with a format that is no literal",
                    calls.position(call),
                    "Write the format in quotes.");
        }
        Token text = tokens.get(format.first());
        String value = calls.render(call.arguments().get(0));
        if (value.length() > MAX_FORMATTED) {
            throw new RedshiftSqlException(
                    RedshiftSqlException.PROGRAM_LIMIT_EXCEEDED,
                    call.name() + " of too long an expression",
                    calls.position(call),
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
        calls.replace(call, sql);
    }

    private String part(Call call) throws RedshiftSqlException {
        Operand part = call.arguments().get(0);
        if (part.first() != part.last()) {
            throw RedshiftSqlException.syntax(
                    call.name() + " takes the name of a date part first", calls.position(call));
        }
        return DateParts.read(tokens.get(part.first()));
    }

    private void dropPart(Call call, String macro) {
        edits.replace(call.nameToken(), macro);
        edits.remove(call.open() + 1, call.arguments().get(1).first());
    }
}
