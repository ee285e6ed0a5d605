package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.server.auth.FirstUser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The users of a warehouse: through the running server where one has the file, else in the file itself. */
interface UserAdministration extends AutoCloseable {
    /** A user. */
    record Row(
            String name,
            boolean superuser,
            List<String> roles,
            @Nullable String validUntil) {}

    /** All users by name. */
    List<Row> list();

    /** Runs one statement such as {@code CREATE USER}, as an administrator. */
    void run(String sql);

    @Override
    void close();

    /** Opens the users of the warehouse that a command names. */
    static UserAdministration open(WarehouseOptions options, int port) {
        if (Dialect.of(options.warehouseUrl()) == Dialect.REDSHIFT) {
            return new ServerUsers(options.warehouseUrl(), options.login());
        }
        options.createHome();
        try {
            return new FileUsers(Warehouse.open(options.warehouseUrl()), options.home());
        } catch (WarehouseException e) {
            Path password = options.home().resolve(FirstUser.PASSWORD_FILE);
            if (e.error() != WarehouseError.FILE_IN_USE || !Files.exists(password)) {
                throw e;
            }
            return new ServerUsers(LocalServer.url(options.home(), port), LocalServer.administrator(options.home()));
        }
    }
}
