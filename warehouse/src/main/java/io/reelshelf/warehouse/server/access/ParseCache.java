package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trees of the queries asked most recently. A tree follows from the text alone, so that nothing makes it stale; what
 * its names stand for is looked up each time. Safe for many threads.
 */
final class ParseCache {
    private static final int ENTRIES = 512;
    private static final int LONGEST = 16_384;

    private final Map<String, ParsedQuery> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ParsedQuery> eldest) {
            return size() > ENTRIES;
        }
    };

    ParsedQuery query(Connection connection, String sql) throws SQLException, RedshiftSqlException {
        @Nullable ParsedQuery known;
        synchronized (recent) {
            known = recent.get(sql);
        }
        if (known != null) {
            return known;
        }
        ParsedQuery parsed = QueryParser.query(connection, sql);
        if (sql.length() <= LONGEST) {
            synchronized (recent) {
                recent.put(sql, parsed);
            }
        }
        return parsed;
    }
}
