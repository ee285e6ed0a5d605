package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftStatement;
import java.util.List;

/**
 * What a plan was allowed by.
 *
 * @param written the statement before the access rules narrowed it
 */
record Permit(RedshiftStatement written, Standing standing) {
    /**
     * What a permission depends on: where none of it has changed, the permission holds.
     *
     * @param grants see AccessControl's version
     * @param definitions what names stand for: see AccessControl's definitions
     * @param path the schemas that names without one are looked for in
     */
    record Standing(long grants, long definitions, List<String> path) {
        Standing {
            path = List.copyOf(path);
        }
    }
}
