package io.reelshelf.warehouse.server.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What names stood for in one session, so that not every statement has DuckDB print the definitions of all its views. It is forgotten
 * with every definition in any session and with another search path; in a transaction, which sees the definitions of its own
 * time, names are looked up afresh. For one session's thread.
 */
public final class SessionNames {
    private static final int ENTRIES = 256;
    /** More than the names of any statement that is sent again and again. */
    private static final int LONGEST = 1_024;

    private final Map<String, RelationLookup> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RelationLookup> eldest) {
            return size() > ENTRIES;
        }
    };

    private List<String> searchPath = List.of();
    private boolean alone;
    private long readAt = -1;

    /**
     * Says where the session stands.
     *
     * @param outsideTransactions whether the next statement is a transaction of its own
     * @param path the schemas that names without one are looked for in
     */
    public void at(boolean outsideTransactions, List<String> path) {
        alone = outsideTransactions;
        if (!path.equals(searchPath)) {
            searchPath = List.copyOf(path);
            known.clear();
        }
    }

    RelationLookup lookup(DefinitionClock clock, Connection connection, String database, Collection<List<String>> paths)
            throws SQLException {
        long now = clock.ticks();
        if (!alone || !clock.quiet()) {
            return RelationLookup.of(connection, database, paths);
        }
        if (now != readAt) {
            known.clear();
            readAt = now;
        }
        TreeSet<String> names = new TreeSet<>();
        paths.forEach(path -> names.add(path.get(path.size() - 1).toLowerCase(Locale.ROOT)));
        String key = String.join("\u001f", names);
        RelationLookup found = known.get(key);
        if (found == null) {
            found = RelationLookup.of(connection, database, paths);
            if (key.length() <= LONGEST) {
                known.put(key, found);
            }
        }
        return found;
    }
}
