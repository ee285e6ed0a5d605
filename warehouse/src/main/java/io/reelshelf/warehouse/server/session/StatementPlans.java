package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.RedshiftTranslator;
import io.reelshelf.warehouse.redshift.SumResolver;
import io.reelshelf.warehouse.redshift.TextSums;
import io.reelshelf.warehouse.server.catalog.ShowStatements;
import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.sql.SQLException;
import java.util.List;

/** Makes a session's statements ready to run: what its user may, with the types of its columns and parameters. */
final class StatementPlans {
    private final RedshiftTranslator translator;
    private final Engine engine;
    private final Transactions transactions;
    private final Cursors cursors;
    private final Planner planner;
    private final Permissions permissions;

    StatementPlans(
            RedshiftTranslator translator,
            Engine engine,
            Transactions transactions,
            Cursors cursors,
            Planner planner,
            Permissions permissions) {
        this.translator = translator;
        this.engine = engine;
        this.transactions = transactions;
        this.cursors = cursors;
        this.planner = planner;
        this.permissions = permissions;
    }

    /** Checks a statement's privileges and prepares it. */
    Plan plan(RedshiftStatement written, List<DataType> declared)
            throws SQLException, ServerException, RedshiftSqlException {
        SumResolver sums = new SumResolver(translator, sql -> planner.refusal(sql, declared));
        try {
            Plan plan = planned(written, declared);
            return plan.engine() == null && sums.fails(written) ? planned(sums.resolve(written), declared) : plan;
        } catch (SQLException e) {
            if (!TextSums.concerns(String.valueOf(e.getMessage()))) {
                throw e;
            }
            return planned(sums.resolve(written), declared);
        }
    }

    private Plan planned(RedshiftStatement written, List<DataType> declared)
            throws SQLException, ServerException, RedshiftSqlException {
        boolean ends = written instanceof RedshiftStatement.Commit || written instanceof RedshiftStatement.Rollback;
        if (!ends) {
            transactions.refuseFailed();
            engine.park();
        }
        if (isPlain(written)) {
            return prepared(written, declared);
        }
        Permit.Standing before = permissions.standing();
        Plan plan = prepared(permissions.authorise(written), declared);
        return plan.permitted(new Permit(written, permissions.after(before, written)));
    }

    private Plan prepared(RedshiftStatement statement, List<DataType> declared)
            throws SQLException, ServerException, RedshiftSqlException {
        if (statement instanceof RedshiftStatement.Rows query) {
            return planner.plan(statement, query.duckDbSql(), declared);
        }
        if (statement instanceof RedshiftStatement.ShowCatalog show) {
            return planner.plan(statement, ShowStatements.query(show), declared);
        }
        if (statement instanceof RedshiftStatement.DeclareCursor declare) {
            Plan query = planner.plan(statement, declare.query().duckDbSql(), declared);
            return new Plan(statement, query.engine(), List.of(), query.parameters(), null);
        }
        if (statement instanceof RedshiftStatement.Change change
                && change.duckDbSql().size() == 1
                && change.countsRows()) {
            return planner.plan(statement, change.duckDbSql().get(0), declared);
        }
        if (statement instanceof RedshiftStatement.Fetch fetch) {
            return Plan.ofServer(statement, cursors.get(fetch.cursor()).plan().columns());
        }
        if (statement instanceof RedshiftStatement.ShowVariable show) {
            return Plan.ofServer(statement, SettingCommands.columns(show.name()));
        }
        return Plan.ofServer(statement, List.of());
    }

    /** What every user may do and what reads no relation needs no check, which costs a point query more than itself. */
    private static boolean isPlain(RedshiftStatement statement) {
        return statement instanceof RedshiftStatement.Begin
                || statement instanceof RedshiftStatement.Commit
                || statement instanceof RedshiftStatement.Rollback
                || statement instanceof RedshiftStatement.ShowVariable
                || statement instanceof RedshiftStatement.ResetVariable
                || statement instanceof RedshiftStatement.Fetch
                || statement instanceof RedshiftStatement.CloseCursor;
    }
}
