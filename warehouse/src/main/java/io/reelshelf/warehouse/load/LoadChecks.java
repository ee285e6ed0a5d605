package io.reelshelf.warehouse.load;

import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What must hold in {@code core} after every load; each check is a query that returns the rows that break it. */
final class LoadChecks {
    private static final int EXAMPLES = 3;
    private static final SqlScript CHECKS = SqlScript.read("/conform/checks.sql");

    private LoadChecks() {}

    static void run(Handle handle) {
        for (SqlScript.Statement check : CHECKS.statements()) {
            long violations = handle.select("SELECT COUNT(*) FROM (" + check.sql() + ") AS violations")
                    .mapTo(Long.class)
                    .one();
            if (violations > 0) {
                throw violated(handle, check, violations);
            }
        }
    }

    private static WarehouseException violated(Handle handle, SqlScript.Statement check, long violations) {
        List<Map<String, Object>> examples = handle.select(
                        "SELECT * FROM (" + check.sql() + ") AS violations LIMIT " + EXAMPLES)
                .mapToMap()
                .list();
        return new WarehouseException(
                WarehouseError.CHECK_VIOLATED,
                "The load was rolled back: it must hold that " + check.comment() + ", but " + violations
                        + " keys break it, such as " + examples
                        + ". Mend the source rows, or load the subject first that they refer to.");
    }
}
