package io.reelshelf.jobs.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A batch of upserts: in one transaction the table is locked, the rows' keys are deleted and the rows inserted; again where another
 * writer was faster (SQLSTATE 40001: https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html). A batch holds a key once.
 */
final class UpsertStatement implements InvocationHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UpsertStatement.class);
    private static final String SEPARATOR = "; /* then */ ";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final int MOST_ATTEMPTS = 12;
    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final Connection connection;
    private final String lock;
    private final PreparedStatement delete;
    private final PreparedStatement insert;
    private final int keys;
    private final List<List<Binding>> rows = new ArrayList<>();
    private List<Binding> row = new ArrayList<>();

    /** A setter's call: its first argument is the parameter's number. */
    private record Binding(Method setter, List<@Nullable Object> arguments) {}

    UpsertStatement(Connection connection, String sql) throws SQLException {
        int first = sql.indexOf(SEPARATOR);
        int at = sql.indexOf(SEPARATOR, first + 1);
        String deletion = sql.substring(first + SEPARATOR.length(), at);
        this.lock = sql.substring(0, first);
        this.connection = connection;
        this.keys = (int) deletion.chars().filter(c -> c == '?').count();
        this.delete = connection.prepareStatement(deletion);
        this.insert = connection.prepareStatement(sql.substring(at + SEPARATOR.length()));
    }

    /** @param table the quoted name of the table that both statements change */
    static String of(String table, String delete, String insert) {
        return "LOCK TABLE " + table + SEPARATOR + delete + SEPARATOR + insert;
    }

    static boolean isUpsert(String sql) {
        return sql.contains(SEPARATOR);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        if (name.startsWith("set") && arguments != null && arguments.length >= 2 && arguments[0] instanceof Integer) {
            row.add(new Binding(method, Arrays.asList(arguments.clone())));
            return null;
        }
        return switch (name) {
            case "addBatch" -> {
                rows.add(row);
                row = new ArrayList<>();
                yield null;
            }
            case "clearParameters" -> {
                row = new ArrayList<>();
                yield null;
            }
            case "clearBatch" -> {
                rows.clear();
                yield null;
            }
            case "executeBatch" -> executeBatch();
            case "close" -> {
                delete.close();
                insert.close();
                yield null;
            }
            default -> call(method, insert, arguments);
        };
    }

    private int[] executeBatch() throws Throwable {
        int[] counts = new int[rows.size()];
        Arrays.fill(counts, Statement.SUCCESS_NO_INFO);
        try {
            for (int attempt = 1; !rows.isEmpty(); attempt++) {
                if (runOnce(attempt)) {
                    break;
                }
                pause(attempt);
            }
            return counts;
        } finally {
            rows.clear();
        }
    }

    /** False where another writer was faster and the batch may be tried again. */
    private boolean runOnce(int attempt) throws Throwable {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            lock();
            for (List<Binding> bindings : rows) {
                bind(bindings);
            }
            delete.executeBatch();
            insert.executeBatch();
            connection.commit();
            return true;
        } catch (SQLException e) {
            connection.rollback();
            if (attempt >= MOST_ATTEMPTS || !isConflict(e)) {
                throw e;
            }
            LOG.debug("Another writer was faster: attempt {} of {}", attempt + 1, MOST_ATTEMPTS);
            return false;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    /** Keys are not enforced: without it two writers of a new key would both find nothing to delete, and both insert. */
    private void lock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(lock);
        }
    }

    private void bind(List<Binding> bindings) throws Throwable {
        for (Binding binding : bindings) {
            @Nullable Object[] arguments = binding.arguments().toArray();
            int number = (Integer) Objects.requireNonNull(arguments[0]);
            arguments[0] = number <= keys ? number : number - keys;
            call(binding.setter(), number <= keys ? delete : insert, arguments);
        }
        delete.addBatch();
        insert.addBatch();
    }

    private static boolean isConflict(SQLException error) {
        for (SQLException next = error; next != null; next = next.getNextException()) {
            if (SERIALIZATION_FAILURE.equals(next.getSQLState())) {
                return true;
            }
        }
        return error.getCause() instanceof SQLException cause && isConflict(cause);
    }

    /** Twice as long each time, and by chance, so that two writers do not meet again. */
    private static void pause(int attempt) throws SQLException {
        long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << attempt);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_MILLIS, most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted before the batch was tried again", SERIALIZATION_FAILURE, e);
        }
    }

    private static @Nullable Object call(Method method, Object target, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
