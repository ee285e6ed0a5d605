package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.Warehouse;
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
    static UserAdministration open(WarehouseOptions options) {
        if (Dialect.of(options.warehouseUrl()) == Dialect.REDSHIFT) {
            return new ServerUsers(options.warehouseUrl(), options.login());
        }
        options.createHome();
        return new FileUsers(Warehouse.open(options.warehouseUrl()), options.home());
    }
}
