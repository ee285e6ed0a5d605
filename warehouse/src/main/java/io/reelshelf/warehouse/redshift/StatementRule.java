package io.reelshelf.warehouse.redshift;

/** Translates the statements that begin with one keyword. */
@FunctionalInterface
interface StatementRule {
    /** Translates a statement; the reader stands at its first token. */
    RedshiftStatement read(TokenReader reader) throws RedshiftSqlException;
}
