package io.reelshelf.warehouse.features.incremental;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tables that live while one view is built; their names end as those do that a later build removes. */
final class WorkTables {
    private final Connection connection;
    private final String view;
    private final Set<String> made = new LinkedHashSet<>();

    WorkTables(Connection connection, String view) {
        this.connection = connection;
        this.view = view;
    }

    String name(String part) {
        return view + "_" + part + "__build";
    }

    void create(String part, String query) throws SQLException {
        made.add(part);
        Increment.execute(connection, "CREATE TABLE " + name(part) + " AS " + query);
    }

    void drop() throws SQLException {
        for (String part : made) {
            Increment.execute(connection, "DROP TABLE IF EXISTS " + name(part));
        }
    }
}
