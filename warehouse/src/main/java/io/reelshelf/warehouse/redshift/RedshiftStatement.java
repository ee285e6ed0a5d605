package io.reelshelf.warehouse.redshift;

import java.util.List;

/** A Redshift statement, translated: SQL for DuckDB, or a command that the server runs itself. */
public sealed interface RedshiftStatement {
    /** Where it stands, with its tokens. */
    Origin origin();

    /** PostgreSQL's command tag without counts, such as {@code SELECT} or {@code CREATE TABLE}. */
    String tag();

    /** Its text as written. */
    default String original() {
        return origin().original();
    }

    /** Index in the script of its first character, from 0. */
    default int position() {
        return origin().position();
    }

    /** Gives rows: SELECT, WITH, VALUES, EXPLAIN and SHOW as a query. */
    record Rows(Origin origin, String tag, String duckDbSql) implements RedshiftStatement {}

    /**
     * Changes rows or definitions.
     *
     * @param duckDbSql statements to run in order in one transaction; the first one's update count is the statement's
     */
    record Change(Origin origin, String tag, List<String> duckDbSql) implements RedshiftStatement {
        /** Copies the statements. */
        public Change {
            duckDbSql = List.copyOf(duckDbSql);
            if (duckDbSql.isEmpty()) {
                throw new IllegalArgumentException("A change runs at least one statement");
            }
        }

        /** Whether it counts rows: INSERT, UPDATE, DELETE, MERGE. */
        public boolean countsRows() {
            return tag.equals("INSERT") || tag.equals("UPDATE") || tag.equals("DELETE") || tag.equals("MERGE");
        }
    }

    /**
     * TRUNCATE: removes all rows and commits at once, the open transaction with it.
     * https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html
     */
    record Truncate(Origin origin, RelationName table, String duckDbSql) implements RedshiftStatement {
        @Override
        public String tag() {
            return "TRUNCATE TABLE";
        }
    }

    /** BEGIN or START TRANSACTION. */
    record Begin(Origin origin, boolean readOnly) implements RedshiftStatement {
        @Override
        public String tag() {
            return "BEGIN";
        }
    }

    /** COMMIT or END. */
    record Commit(Origin origin) implements RedshiftStatement {
        @Override
        public String tag() {
            return "COMMIT";
        }
    }

    /** ROLLBACK or ABORT. */
    record Rollback(Origin origin) implements RedshiftStatement {
        @Override
        public String tag() {
            return "ROLLBACK";
        }
    }

    /**
     * SET name TO values.
     *
     * @param values as written, without quotes; empty for DEFAULT
     * @param local whether it ends with the transaction
     */
    record SetVariable(Origin origin, String name, List<String> values, boolean local) implements RedshiftStatement {
        /** Copies the values. */
        public SetVariable {
            values = List.copyOf(values);
        }

        @Override
        public String tag() {
            return "SET";
        }
    }

    /** SHOW name; the name is {@code all} for SHOW ALL. Also of several words: {@code transaction isolation level}. */
    record ShowVariable(Origin origin, String name) implements RedshiftStatement {
        @Override
        public String tag() {
            return "SHOW";
        }
    }

    /** SHOW of the catalog: DATABASES, SCHEMAS, TABLES, COLUMNS, GRANTS, … : {@code catalog} reads the tokens. */
    record ShowCatalog(Origin origin, String kind) implements RedshiftStatement {
        @Override
        public String tag() {
            return "SHOW";
        }
    }

    /** RESET name; the name is {@code all} for RESET ALL. */
    record ResetVariable(Origin origin, String name) implements RedshiftStatement {
        @Override
        public String tag() {
            return "RESET";
        }
    }

    /** DECLARE name CURSOR FOR query. */
    record DeclareCursor(Origin origin, String name, Rows query) implements RedshiftStatement {
        @Override
        public String tag() {
            return "DECLARE CURSOR";
        }
    }

    /**
     * FETCH forward from a cursor.
     *
     * @param count how many rows; {@link Long#MAX_VALUE} for ALL
     */
    record Fetch(Origin origin, String cursor, long count) implements RedshiftStatement {
        @Override
        public String tag() {
            return "FETCH";
        }
    }

    /** CLOSE of a cursor; the name is {@code all} for CLOSE ALL. */
    record CloseCursor(Origin origin, String name) implements RedshiftStatement {
        @Override
        public String tag() {
            return "CLOSE CURSOR";
        }
    }

    /**
     * COPY table (columns) FROM STDIN.
     *
     * @param columns empty for all
     * @param options what follows STDIN
     */
    record CopyFromStdin(Origin origin, RelationName table, List<String> columns, List<Token> options)
            implements RedshiftStatement {
        /** Copies the lists. */
        public CopyFromStdin {
            columns = List.copyOf(columns);
            options = List.copyOf(options);
        }

        @Override
        public String tag() {
            return "COPY";
        }
    }

    /**
     * COPY table or (query) TO STDOUT.
     *
     * @param duckDbSql the query whose rows go out
     * @param options what follows STDOUT
     */
    record CopyToStdout(Origin origin, String duckDbSql, List<Token> options) implements RedshiftStatement {
        /** Copies the options. */
        public CopyToStdout {
            options = List.copyOf(options);
        }

        @Override
        public String tag() {
            return "COPY";
        }
    }

    /**
     * COPY table (columns) FROM 'source' clauses.
     *
     * @param columns empty for all
     * @param source the text between the quotes: s3://…, a local path
     * @param clauses what follows the source
     */
    record CopyFile(Origin origin, RelationName table, List<String> columns, String source, List<Token> clauses)
            implements RedshiftStatement {
        /** Copies the lists. */
        public CopyFile {
            columns = List.copyOf(columns);
            clauses = List.copyOf(clauses);
        }

        @Override
        public String tag() {
            return "COPY";
        }
    }

    /**
     * UNLOAD ('query') TO 'target' clauses.
     *
     * @param query the translated query
     * @param clauses what follows the target
     */
    record Unload(Origin origin, Rows query, String target, List<Token> clauses) implements RedshiftStatement {
        /** Copies the clauses. */
        public Unload {
            clauses = List.copyOf(clauses);
        }

        @Override
        public String tag() {
            return "UNLOAD";
        }
    }

    /**
     * CREATE MATERIALIZED VIEW.
     *
     * @param clauses what stands between the name and AS: BACKUP, DISTSTYLE, DISTKEY, SORTKEY, AUTO REFRESH
     * @param query the translated query; its origin holds the text as written
     * @param records statements that note the view's owner: none before the access rules have seen it
     */
    record CreateMaterializedView(
            Origin origin, RelationName name, List<Token> clauses, Rows query, List<String> records)
            implements RedshiftStatement {
        /** Copies the lists. */
        public CreateMaterializedView {
            clauses = List.copyOf(clauses);
            records = List.copyOf(records);
        }

        @Override
        public String tag() {
            return "CREATE MATERIALIZED VIEW";
        }
    }

    /**
     * CREATE VIEW … WITH NO SCHEMA BINDING.
     *
     * @param query the translated query, with the columns' names where the view names them; its origin holds the text as
     *     written
     * @param records statements that note the view's owner: none before the access rules have seen it
     */
    record CreateLateBindingView(Origin origin, RelationName name, boolean orReplace, Rows query, List<String> records)
            implements RedshiftStatement {
        /** Copies the statements. */
        public CreateLateBindingView {
            records = List.copyOf(records);
        }

        @Override
        public String tag() {
            return "CREATE VIEW";
        }
    }

    /** REFRESH MATERIALIZED VIEW. */
    record RefreshMaterializedView(Origin origin, RelationName name) implements RedshiftStatement {
        @Override
        public String tag() {
            return "REFRESH";
        }
    }

    /** DROP MATERIALIZED VIEW. */
    record DropMaterializedView(Origin origin, List<RelationName> names, boolean ifExists, boolean cascade)
            implements RedshiftStatement {
        /** Copies the names. */
        public DropMaterializedView {
            names = List.copyOf(names);
        }

        @Override
        public String tag() {
            return "DROP MATERIALIZED VIEW";
        }
    }

    /**
     * DROP VIEW.
     *
     * @param duckDbSql drops them where all are plain views
     */
    record DropView(Origin origin, List<RelationName> names, boolean ifExists, boolean cascade, List<String> duckDbSql)
            implements RedshiftStatement {
        /** Copies the lists. */
        public DropView {
            names = List.copyOf(names);
            duckDbSql = List.copyOf(duckDbSql);
        }

        @Override
        public String tag() {
            return "DROP VIEW";
        }
    }

    /**
     * Users, groups, roles, grants and policies: {@code access} reads the tokens.
     *
     * @param tag also says what it does: GRANT, REVOKE, CREATE USER, ALTER ROLE, DROP RLS POLICY, ATTACH RLS POLICY, …
     */
    record Access(Origin origin, String tag) implements RedshiftStatement {}

    /**
     * CANCEL process.
     *
     * @param process a session's number
     * @param message for the session; may be empty
     */
    record Cancel(Origin origin, int process, String message) implements RedshiftStatement {
        @Override
        public String tag() {
            return "CANCEL";
        }
    }

    /** ANALYZE or VACUUM; DuckDB keeps its statistics and space itself, so the translated text is what it has for it. */
    record Maintenance(Origin origin, String tag, String duckDbSql) implements RedshiftStatement {}

    /** LOCK: taken in the order of the names until the transaction ends. */
    record LockTables(Origin origin, List<RelationName> tables) implements RedshiftStatement {
        /** Copies the tables. */
        public LockTables {
            tables = List.copyOf(tables);
        }

        @Override
        public String tag() {
            return "LOCK TABLE";
        }
    }
}
