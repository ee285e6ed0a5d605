package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.RedshiftTranslator;
import io.reelshelf.warehouse.server.access.AccessControl;
import io.reelshelf.warehouse.server.access.Caller;
import io.reelshelf.warehouse.server.audit.AuditLog;
import io.reelshelf.warehouse.server.auth.FirstUser;
import io.reelshelf.warehouse.server.auth.User;
import io.reelshelf.warehouse.server.auth.UserStore;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The users in a file that no server has open. Whoever can open the file may do everything. */
final class FileUsers implements UserAdministration {
    private final Warehouse warehouse;
    private final Path home;
    private final UserStore users;

    FileUsers(Warehouse warehouse, Path home) {
        this.warehouse = warehouse;
        this.home = home;
        try {
            warehouse.migrate();
            warehouse.migrateServer();
            this.users = new UserStore(warehouse.jdbi());
            FirstUser.ensure(users, home)
                    .ifPresent(password -> System.err.println("The administrator " + FirstUser.NAME
                            + " was made; its password is in " + home.resolve(FirstUser.PASSWORD_FILE) + "."));
        } catch (IOException e) {
            warehouse.close();
            throw new WarehouseException(
                    WarehouseError.CANNOT_CONNECT,
                    "Cannot write the first password into " + home + " (" + e.getMessage()
                            + "): choose another --home.",
                    e);
        } catch (RuntimeException e) {
            warehouse.close();
            throw e;
        }
    }

    @Override
    public List<Row> list() {
        return users.list().stream()
                .map(user -> new Row(
                        user.name(),
                        user.superuser(),
                        roles(user.name()),
                        user.validUntil().map(Instant::toString).orElse(null)))
                .toList();
    }

    private List<String> roles(String user) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT role FROM server.role_members WHERE member_kind = 'user' AND member = :user ORDER BY role")
                        .bind("user", user)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public void run(String sql) {
        String superuser = users.list().stream()
                .filter(User::superuser)
                .map(User::name)
                .findFirst()
                .orElse(FirstUser.NAME);
        try (AuditLog audit = AuditLog.ofHome(home, List.of());
                Connection connection = warehouse.connection()) {
            AccessControl access = new AccessControl(warehouse.jdbi(), database(), audit);
            Caller caller = new Caller(superuser, connection, InetAddress.getLoopbackAddress(), "warehouse user");
            for (RedshiftStatement statement : new RedshiftTranslator().translate(sql)) {
                if (statement instanceof RedshiftStatement.Access command) {
                    access.execute(caller, command);
                }
            }
        } catch (RedshiftSqlException e) {
            throw new WarehouseException(WarehouseError.USER_REFUSED, e.getMessage() + ".", e);
        } catch (SQLException | IOException e) {
            throw new WarehouseException(
                    WarehouseError.STATEMENT_FAILED, "The users could not be changed: " + e.getMessage(), e);
        }
    }

    private String database() {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT current_database()")
                        .mapTo(String.class)
                        .one());
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
