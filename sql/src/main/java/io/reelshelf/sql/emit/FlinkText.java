package io.reelshelf.sql.emit;

import io.reelshelf.sql.View;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.dialect.AnsiSqlDialect;

/** Flink SQL's text of a view: every name in backticks, since Flink reserves words such as {@code day}. */
public final class FlinkText {
    private static final SqlDialect DIALECT = new AnsiSqlDialect(SqlDialect.EMPTY_CONTEXT
            .withDatabaseProduct(SqlDialect.DatabaseProduct.UNKNOWN)
            .withIdentifierQuoteString("`")
            .withNullCollation(NullCollation.LOW));

    private FlinkText() {}

    /** The view's SELECT for Flink SQL, batch or streaming. */
    public static String of(View view) {
        return view.query()
                .tree()
                .toSqlString(config -> config.withDialect(DIALECT).withQuoteAllIdentifiers(true))
                .getSql();
    }
}
