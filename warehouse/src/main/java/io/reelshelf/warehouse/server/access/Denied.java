package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import org.jspecify.annotations.Nullable;

/** The refusals, each in one wording, so that the wording tells nothing. */
final class Denied {
    static final String INSUFFICIENT_PRIVILEGE = "42501";
    static final String UNDEFINED_TABLE = "42P01";

    private Denied() {}

    /** The same whether the schema exists or not, and whether it holds the relation or not. */
    static RedshiftSqlException schema(String schema, Privilege privilege) {
        return privilege("permission denied for schema \"" + schema + "\": " + privilege + " is needed", null);
    }

    static RedshiftSqlException relation(String name, Privilege privilege) {
        return privilege("permission denied for relation \"" + name + "\": " + privilege + " is needed", null);
    }

    static RedshiftSqlException missing(String name) {
        return new RedshiftSqlException(UNDEFINED_TABLE, "relation \"" + name + "\" does not exist", 0, null);
    }

    static RedshiftSqlException privilege(String message, @Nullable String hint) {
        return new RedshiftSqlException(INSUFFICIENT_PRIVILEGE, message, 0, hint);
    }

    static RedshiftSqlException superuserOnly(String what) {
        return privilege(
                "permission denied: " + what + " is for administrators",
                "Ask a superuser or a member of the role admin.");
    }

    static RedshiftSqlException unsupported(String what, @Nullable String hint) {
        return new RedshiftSqlException(RedshiftSqlException.FEATURE_NOT_SUPPORTED, what, 0, hint);
    }

    static RedshiftSqlException invalid(String sqlState, String message) {
        return new RedshiftSqlException(sqlState, message, 0, null);
    }
}
