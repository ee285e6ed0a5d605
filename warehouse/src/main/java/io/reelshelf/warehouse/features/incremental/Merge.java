package io.reelshelf.warehouse.features.incremental;

import io.reelshelf.sql.View;
import io.reelshelf.sql.header.ViewColumn;
import io.reelshelf.sql.incremental.Maintenance.Combination;
import io.reelshelf.sql.incremental.Maintenance.Sum;
import io.reelshelf.sql.incremental.Maintenance.Union;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Puts together what changed parts give and gave ({@code fresh}, {@code gone}) and the version in place. */
final class Merge {
    private final Connection connection;
    private final View view;
    private final String target;
    private final WorkTables work;

    Merge(Connection connection, View view, String target, WorkTables work) {
        this.connection = connection;
        this.view = view;
        this.target = target;
        this.work = work;
    }

    /** False where a row that is to be taken off is not there. */
    boolean merge(Combination combination) throws SQLException {
        if (combination instanceof Sum sum) {
            return add(sum);
        }
        if (combination instanceof Union) {
            return replace();
        }
        throw new IllegalStateException("No such combination: " + combination);
    }

    private boolean replace() throws SQLException {
        String same = same("former", "gone", view.header().grain());
        execute("CREATE TABLE " + target + " AS SELECT * FROM " + view.name()
                + " AS former WHERE NOT EXISTS (SELECT 1 FROM " + work.name("gone") + " AS gone WHERE " + same + ")");
        if (count(target) != count(view.name()) - count(work.name("gone"))) {
            execute("DROP TABLE " + target);
            return false;
        }
        execute("INSERT INTO " + target + " SELECT * FROM " + work.name("fresh"));
        return true;
    }

    private boolean add(Sum sum) throws SQLException {
        String groups = String.join(", ", sum.groups());
        work.create(
                "change",
                "SELECT " + groups + ", " + each(sum.sums(), "SUM(%1$s) AS %1$s") + " FROM (SELECT " + groups + ", "
                        + String.join(", ", sum.sums()) + " FROM " + work.name("fresh") + " UNION ALL SELECT " + groups
                        + ", "
                        + each(sum.sums(), "-%1$s") + " FROM " + work.name("gone") + ") AS parts GROUP BY " + groups);
        String columns = view.header().columns().stream()
                .map(ViewColumn::name)
                .map(column -> sum.sums().contains(column)
                        ? "COALESCE(former." + column + ", 0) + COALESCE(change." + column + ", 0) AS " + column
                        : "COALESCE(former." + column + ", change." + column + ") AS " + column)
                .collect(Collectors.joining(", "));
        // A table made from the former one keeps its types; sums of sums are wider.
        execute("CREATE TABLE " + target + " AS SELECT * FROM " + view.name() + " LIMIT 0");
        execute("INSERT INTO " + target + " SELECT " + columns + " FROM " + view.name() + " AS former FULL JOIN "
                + work.name("change") + " AS change ON " + same("former", "change", sum.groups())
                + " WHERE COALESCE(former." + sum.count() + ", 0) + COALESCE(change." + sum.count() + ", 0) <> 0");
        if (number("SELECT COUNT(*) FROM " + target + " WHERE " + sum.count() + " < 0") > 0) {
            execute("DROP TABLE " + target);
            return false;
        }
        return true;
    }

    private static String same(String one, String other, List<String> columns) {
        return columns.stream()
                .map(column -> one + "." + column + " IS NOT DISTINCT FROM " + other + "." + column)
                .collect(Collectors.joining(" AND "));
    }

    private static String each(Collection<String> columns, String format) {
        return columns.stream().map(column -> String.format(format, column)).collect(Collectors.joining(", "));
    }

    private long count(String table) throws SQLException {
        return number("SELECT COUNT(*) FROM " + table);
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        Increment.execute(connection, sql);
    }
}
