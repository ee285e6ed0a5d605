package io.reelshelf.warehouse.server;

import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.RelationName;
import io.reelshelf.warehouse.redshift.views.LateBindingViews;
import io.reelshelf.warehouse.redshift.views.MaterializedViews;
import io.reelshelf.warehouse.server.protocol.ServerException;
import io.reelshelf.warehouse.server.session.CommandRunner;
import io.reelshelf.warehouse.server.session.SessionContext;
import java.sql.SQLException;
import java.util.Optional;

/** Materialized and late-binding views, for a session. */
public final class ViewCommands implements CommandRunner {
    @Override
    public Optional<String> run(RedshiftStatement statement, SessionContext session)
            throws ServerException, SQLException {
        MaterializedViews views = new MaterializedViews(session.connection());
        if (statement instanceof RedshiftStatement.CreateMaterializedView create) {
            views.create(create, session.user());
        } else if (statement instanceof RedshiftStatement.RefreshMaterializedView refresh) {
            if (!views.refresh(refresh.name())) {
                throw missing(refresh.name());
            }
            session.notice("Materialized view " + refresh.name().name() + " was recomputed successfully.");
        } else if (statement instanceof RedshiftStatement.DropMaterializedView drop) {
            for (RelationName name : drop.names()) {
                if (!views.drop(name) && !drop.ifExists()) {
                    throw missing(name);
                }
            }
        } else if (statement instanceof RedshiftStatement.CreateLateBindingView create) {
            new LateBindingViews(session.connection()).create(create);
        } else if (statement instanceof RedshiftStatement.DropView drop) {
            new LateBindingViews(session.connection()).drop(drop);
        } else {
            return Optional.empty();
        }
        return Optional.of(statement.tag());
    }

    private static ServerException missing(RelationName name) {
        return new ServerException("42P01", "materialized view \"" + name.name() + "\" does not exist");
    }
}
