package io.reelshelf.warehouse.redshift;

/** Rewrites queries. */
final class SqlRewriter {
    private SqlRewriter() {}

    static String rewrite(Origin statement) throws RedshiftSqlException {
        return statement.original();
    }
}
