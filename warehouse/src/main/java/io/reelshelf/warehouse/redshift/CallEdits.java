package io.reelshelf.warehouse.redshift;

import java.util.List;

/** Reads and replaces parts of a call. */
final class CallEdits {
    private final List<Token> tokens;
    private final Edits edits;

    CallEdits(List<Token> tokens, Edits edits) {
        this.tokens = tokens;
        this.edits = edits;
    }

    void arity(Call call, int least, int most) throws RedshiftSqlException {
        int count = call.arguments().size();
        if (count < least || count > most) {
            throw new RedshiftSqlException(
                    RedshiftSqlException.UNDEFINED_FUNCTION,
                    "function " + call.name() + " does not take " + count + " arguments",
                    position(call),
                    null);
        }
    }

    int position(Call call) {
        return tokens.get(call.nameToken()).position();
    }

    String inside(Call call) throws RedshiftSqlException {
        return edits.render(call.open() + 1, call.close());
    }

    String render(Operand operand) throws RedshiftSqlException {
        return edits.render(operand.first(), operand.last() + 1);
    }

    String over(Suffix suffix) throws RedshiftSqlException {
        return suffix.over() < 0 ? "" : " " + edits.render(suffix.over(), suffix.last() + 1);
    }

    void replace(Call call, String sql) {
        edits.remove(call.nameToken(), call.close() + 1);
        edits.replace(call.nameToken(), sql);
    }

    void whole(Call call, Suffix suffix, String sql) {
        edits.remove(call.nameToken(), suffix.last() + 1);
        edits.replace(call.nameToken(), sql);
    }
}
