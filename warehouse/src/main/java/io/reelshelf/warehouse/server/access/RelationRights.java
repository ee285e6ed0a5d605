package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import java.util.List;
import java.util.Locale;

/** What somebody may do with a relation. */
final class RelationRights {
    private final AccessState state;
    private final Identity identity;

    /**
     * As grants are now.
     *
     * @param identity who runs the statement
     */
    RelationRights(AccessState state, Identity identity) {
        this.state = state;
        this.identity = identity;
    }

    /** The refusal for a name that nothing has: where its schema is closed, the same as if something had it. */
    RedshiftSqlException missing(List<String> path) {
        if (path.size() > 1) {
            String schema = path.get(path.size() - 2).toLowerCase(Locale.ROOT);
            if (!state.may(identity, Privilege.USAGE, schema)) {
                return Denied.schema(schema, Privilege.USAGE);
            }
        }
        return Denied.missing(String.join(".", path));
    }

    /** Refuses what somebody may not do with a relation. */
    void require(Identity asWhom, Relation relation, Privilege privilege) throws RedshiftSqlException {
        RelationKey key = relation.key();
        switch (relation.home()) {
            case SESSION -> {}
            case CATALOG -> {
                // What starts with rs_ is what the views are made of, and shows more than they do.
                boolean internal = key.name().startsWith("rs_");
                if (!asWhom.superuser() && (internal || privilege != Privilege.SELECT)) {
                    throw Denied.relation(key.name(), privilege);
                }
            }
            case ENGINE ->
                throw Denied.privilege(
                        "permission denied for relation \"" + key.name() + "\": it belongs to the engine",
                        "Read pg_catalog, information_schema or the svv_ views.");
            case WAREHOUSE -> {
                if (!state.may(asWhom, Privilege.USAGE, key.schema())) {
                    throw Denied.schema(key.schema(), Privilege.USAGE);
                }
                boolean owner = asWhom.user().equals(relation.ownerOrNull());
                if (!owner && !state.may(asWhom, privilege, key)) {
                    throw Denied.relation(key.toString(), privilege);
                }
                if (privilege != Privilege.SELECT && isSecured(key) && !asWhom.superuser()) {
                    throw Denied.privilege(
                            "permission denied for relation \"" + key + "\": it has row-level security, and only "
                                    + "administrators change such rows",
                            null);
                }
            }
        }
    }

    /** Whether a relation has row-level security. */
    boolean isSecured(RelationKey key) {
        return state.secured().containsKey(key);
    }
}
