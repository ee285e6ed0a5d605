package io.reelshelf.sql.emit;

import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.dialect.DuckDBSqlDialect;
import org.apache.calcite.sql.dialect.RedshiftSqlDialect;

/** An engine that views are written for. */
public enum Engine {
    /** DuckDB: executed by every build. */
    DUCKDB,
    /** Redshift: checked here, executed on the Redshift-compatible server. */
    REDSHIFT;

    SqlDialect dialect() {
        return switch (this) {
            case DUCKDB -> new DuckDb();
            case REDSHIFT -> new Redshift();
        };
    }

    /** Texts have no character set before them, and names that are no reserved words need no quotes. */
    private static final class DuckDb extends DuckDBSqlDialect {
        DuckDb() {
            super(DuckDBSqlDialect.DEFAULT_CONTEXT);
        }

        @Override
        public boolean supportsCharSet() {
            return false;
        }
    }

    private static final class Redshift extends RedshiftSqlDialect {
        Redshift() {
            super(RedshiftSqlDialect.DEFAULT_CONTEXT);
        }

        @Override
        public boolean supportsCharSet() {
            return false;
        }
    }
}
