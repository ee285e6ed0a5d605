package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftStatement;

/** Which statements define something. */
final class Definitions {
    private Definitions() {}

    static boolean isDefinition(RedshiftStatement statement) {
        return (statement instanceof RedshiftStatement.Change change && !change.countsRows())
                || statement instanceof RedshiftStatement.CreateMaterializedView
                || statement instanceof RedshiftStatement.DropMaterializedView
                || statement instanceof RedshiftStatement.CreateLateBindingView
                || statement instanceof RedshiftStatement.DropView
                || statement instanceof RedshiftStatement.Truncate;
    }
}
