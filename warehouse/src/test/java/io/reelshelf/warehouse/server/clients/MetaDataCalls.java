package io.reelshelf.warehouse.server.clients;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.RowIdLifetime;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Calls every method of DatabaseMetaData, as a tool that explores a database does, and reads every row of what comes. */
final class MetaDataCalls {
    private final DatabaseMetaData metaData;
    private final String schema;
    private final String table;
    private final Map<String, String> outcomes = new TreeMap<>();

    MetaDataCalls(DatabaseMetaData metaData, String schema, String table) {
        this.metaData = metaData;
        this.schema = schema;
        this.table = table;
    }

    /** What each method gave: rows of a result set, else the value, or the error's text after {@code FAILED}. */
    Map<String, String> all() {
        List<Method> methods = Arrays.stream(DatabaseMetaData.class.getMethods())
                .filter(method -> method.getDeclaringClass() == DatabaseMetaData.class)
                .sorted(Comparator.comparing(Method::toString))
                .toList();
        for (Method method : methods) {
            String name = method.getName() + Arrays.toString(method.getParameterTypes());
            outcomes.put(name, outcome(method, arguments(method, false)));
            if (method.getParameterCount() > 1) {
                outcomes.put(name + " of all", outcome(method, arguments(method, true)));
            }
        }
        return outcomes;
    }

    List<String> failures() {
        return outcomes.entrySet().stream()
                .filter(outcome -> outcome.getValue().startsWith("FAILED"))
                .map(outcome -> outcome.getKey() + ": " + outcome.getValue())
                .toList();
    }

    private String outcome(Method method, @Nullable Object[] arguments) {
        try {
            Object result = method.invoke(metaData, arguments);
            return result instanceof ResultSet rows ? drain(rows) + " rows" : String.valueOf(result);
        } catch (InvocationTargetException e) {
            // What a driver says that it does not do is no failure of the server.
            return e.getCause() instanceof SQLFeatureNotSupportedException
                    ? "not supported by the driver"
                    : "FAILED " + e.getCause();
        } catch (IllegalAccessException | SQLException e) {
            return "FAILED " + e;
        }
    }

    private static int drain(ResultSet rows) throws SQLException {
        try (rows) {
            ResultSetMetaData columns = rows.getMetaData();
            int count = 0;
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    rows.getObject(i);
                    rows.getString(i);
                }
                count++;
            }
            return count;
        }
    }

    /** A table's name, or all tables of its schema; null where JDBC lets it mean all. */
    private @Nullable Object[] arguments(Method method, boolean broad) {
        Class<?>[] types = method.getParameterTypes();
        @Nullable Object[] arguments = new Object[types.length];
        int strings = 0;
        for (int i = 0; i < types.length; i++) {
            if (types[i] == String.class) {
                arguments[i] = text(method.getName(), strings++, broad);
            } else if (types[i] == int.class) {
                arguments[i] = method.getName().equals("getBestRowIdentifier") ? DatabaseMetaData.bestRowSession : 1;
            } else if (types[i] == boolean.class) {
                arguments[i] = false;
            } else if (types[i] == RowIdLifetime.class) {
                arguments[i] = RowIdLifetime.ROWID_UNSUPPORTED;
            }
        }
        return arguments;
    }

    private @Nullable String text(String method, int place, boolean broad) {
        boolean exact = List.of(
                        "getPrimaryKeys",
                        "getImportedKeys",
                        "getExportedKeys",
                        "getIndexInfo",
                        "getBestRowIdentifier",
                        "getVersionColumns",
                        "getColumnPrivileges",
                        "getCrossReference")
                .contains(method);
        return switch (place % 3) {
            case 0 -> place == 3 && !method.equals("getCrossReference") ? (broad ? "%" : null) : null;
            case 1 -> schema;
            default -> broad && !exact ? "%" : table;
        };
    }
}
