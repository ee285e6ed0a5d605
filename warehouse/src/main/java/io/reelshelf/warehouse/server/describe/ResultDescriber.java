package io.reelshelf.warehouse.server.describe;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the columns of a session's results are. PostgreSQL tells the same of a column that is named plainly,
 * through subqueries and common table expressions too, and 0 of all others:
 * https://www.postgresql.org/docs/current/protocol-message-formats.html (RowDescription)
 */
public final class ResultDescriber {
    private static final int ENTRIES = 128;
    /** Longer statements are described each time. */
    private static final int LONGEST_KEPT = 8_192;
    /** Nobody who sends more than this waits for the tables' names of it. */
    private static final int LONGEST = 65_536;

    private static final String TEMPORARY = "temp";

    private final Connection connection;
    private final RelationColumns relations;
    private final LongSupplier definitions;
    private final Supplier<List<String>> searchPath;
    private final Map<String, List<DescribedColumn>> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<DescribedColumn>> eldest) {
            return size() > ENTRIES;
        }
    };

    /** A session that has defined nothing has no temporary tables. */
    private boolean defined;

    private boolean uncommitted;
    private Map<String, List<DescribedColumn>> temporary = Map.of();
    private Map<String, List<DescribedColumn>> permanent = Map.of();
    private List<String> path = List.of();
    private long readAt = -1;

    /**
     * Of a session.
     *
     * @param definitions a number that changes with every definition in any session
     * @param searchPath the schemas of the warehouse where it looks for names without one
     */
    public ResultDescriber(
            Connection connection,
            RelationColumns relations,
            LongSupplier definitions,
            Supplier<List<String>> searchPath) {
        this.connection = connection;
        this.relations = relations;
        this.definitions = definitions;
        this.searchPath = searchPath;
    }

    /** The session has defined something: it may have temporary tables from now on, and sees it before the others do. */
    public void defined() {
        defined = true;
        uncommitted = true;
    }

    /** The session's transaction has ended: it sees what the others see. */
    public void settled() {
        uncommitted = false;
    }

    /**
     * Describes a statement's result.
     *
     * @param sql the statement's text for DuckDB
     * @param labels the labels of the result's columns, as DuckDB tells them
     * @return one for each label; computed ones where nothing is known
     */
    public List<DescribedColumn> describe(String sql, List<String> labels) throws SQLException {
        List<DescribedColumn> unknown =
                labels.stream().map(DescribedColumn::computed).toList();
        if (sql.length() > LONGEST) {
            return unknown;
        }
        refresh();
        @Nullable List<DescribedColumn> known = recent.get(sql);
        if (known == null) {
            known = columns(sql).filter(columns -> agree(columns, labels)).orElse(unknown);
            if (sql.length() <= LONGEST_KEPT) {
                recent.put(sql, known);
            }
        }
        return known.size() == labels.size() ? known : unknown;
    }

    /** The columns of a query's own text for DuckDB; empty where even their number is not known. */
    Optional<List<DescribedColumn>> query(String sql) throws SQLException {
        if (sql.length() > LONGEST) {
            return Optional.empty();
        }
        refresh();
        return columns(sql);
    }

    private void refresh() throws SQLException {
        long number = definitions.getAsLong();
        List<String> schemas = searchPath.get();
        boolean own = defined && number != readAt;
        Map<String, List<DescribedColumn>> now = permanent;
        if (own) {
            temporary = RelationColumns.read(connection, TEMPORARY);
        }
        if (!uncommitted) {
            now = relations.current(number);
        } else if (own) {
            now = RelationColumns.read(connection, relations.database());
        }
        readAt = number;
        if (own || now != permanent || !schemas.equals(path)) {
            permanent = now;
            path = schemas;
            recent.clear();
        }
    }

    private Optional<List<DescribedColumn>> columns(String sql) throws SQLException {
        Optional<JsonNode> tree =
                SqlTree.of(connection, sql).filter(node -> !node.path("error").asBoolean(true));
        if (tree.isEmpty() || tree.get().path("statements").size() != 1) {
            return Optional.empty();
        }
        return new QueryColumns(this::find)
                .of(tree.get().path("statements").get(0).path("node"));
    }

    /** What was read of the tree is not believed where DuckDB says otherwise. */
    private static boolean agree(List<DescribedColumn> columns, List<String> labels) {
        if (columns.size() != labels.size()) {
            return false;
        }
        for (int i = 0; i < labels.size(); i++) {
            String name = columns.get(i).name();
            if (!name.isEmpty() && !name.equalsIgnoreCase(labels.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The columns of the relation that a name stands for; none where it is not one of the warehouse's. */
    private List<DescribedColumn> find(List<String> written) {
        List<String> parts =
                written.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
        String name = parts.get(parts.size() - 1);
        List<DescribedColumn> ofSession = temporary.getOrDefault("main." + name, List.of());
        if (parts.size() == 1) {
            return ofSession.isEmpty() ? onPath(name) : ofSession;
        }
        if (parts.get(0).equals(TEMPORARY)) {
            return ofSession;
        }
        if (parts.size() == 3 && !parts.get(0).equals(relations.database().toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        return permanent.getOrDefault(parts.get(parts.size() - 2) + "." + name, List.of());
    }

    private List<DescribedColumn> onPath(String name) {
        for (String schema : path) {
            List<DescribedColumn> columns =
                    permanent.getOrDefault(schema.toLowerCase(Locale.ROOT) + "." + name, List.of());
            if (!columns.isEmpty()) {
                return columns;
            }
        }
        return List.of();
    }
}
