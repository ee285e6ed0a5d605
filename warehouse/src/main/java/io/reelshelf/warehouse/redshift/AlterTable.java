package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;

/** ALTER TABLE: https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html */
final class AlterTable {
    private final TokenReader reader;
    private final RelationName table;
    private final List<String> statements = new ArrayList<>();

    private AlterTable(TokenReader reader) throws RedshiftSqlException {
        this.reader = reader;
        this.table = reader.relation();
    }

    /** Reads on after ALTER TABLE. */
    static RedshiftStatement read(TokenReader reader) throws RedshiftSqlException {
        AlterTable alter = new AlterTable(reader);
        alter.action();
        reader.expectEnd();
        return new RedshiftStatement.Change(reader.origin(), "ALTER TABLE", alter.statements);
    }

    private void action() throws RedshiftSqlException {
        if (reader.accept("rename")) {
            rename();
        } else if (reader.accept("add")) {
            add();
        } else if (reader.accept("drop")) {
            drop();
        } else if (reader.accept("alter")) {
            alter();
        } else if (reader.sees("append")) {
            throw RedshiftSqlException.refused(
                    "ALTER TABLE APPEND", reader.position(), "Write INSERT INTO … SELECT, then TRUNCATE the source.");
        } else {
            throw RedshiftSqlException.refused(
                    "ALTER TABLE … " + reader.next().text(), reader.origin().position(), null);
        }
    }

    private void rename() throws RedshiftSqlException {
        if (reader.accept("to")) {
            String name = reader.name();
            change("RENAME TO " + SqlText.identifier(name));
            statements.addAll(Declared.rename(table, name));
            return;
        }
        reader.accept("column");
        String from = reader.name();
        reader.expect("to");
        String to = reader.name();
        change("RENAME COLUMN " + SqlText.identifier(from) + " TO " + SqlText.identifier(to));
        statements.addAll(Declared.renameColumn(table, from, to));
    }

    private void add() throws RedshiftSqlException {
        List<KeyDefinition> keys = new ArrayList<>();
        if (Keys.table(reader, table, keys)) {
            statements.add(Declared.mustExist(table));
            statements.addAll(Declared.addKey(table, keys.get(0)));
            return;
        }
        reader.accept("column");
        TableAttributes attributes = new TableAttributes();
        ColumnDefinition column = new ColumnReader(reader, table, attributes, keys).column();
        if (column.identity() || !attributes.columns().isEmpty()) {
            throw RedshiftSqlException.refused(
                    "ADD COLUMN with IDENTITY, DISTKEY or SORTKEY",
                    reader.origin().position(),
                    null);
        }
        String name = SqlText.identifier(column.name());
        String defaultSql = column.defaultSql();
        change("ADD COLUMN " + name + " " + column.type().duckDb()
                + (defaultSql == null ? "" : " DEFAULT " + defaultSql));
        if (column.notNull()) {
            change("ALTER COLUMN " + name + " SET NOT NULL");
        }
        String row = column.declared(false, 0);
        if (row != null) {
            statements.add("INSERT INTO server.declared_column SELECT " + table.schemaSql() + ", "
                    + SqlText.literal(table.name()) + ", " + row);
        }
        keys.forEach(key -> statements.addAll(Declared.addKey(table, key)));
    }

    private void drop() throws RedshiftSqlException {
        if (reader.accept("constraint")) {
            String name = reader.name();
            statements.add(Declared.mustExist(table));
            statements.addAll(Declared.dropKey(table, name));
        } else {
            reader.accept("column");
            String column = reader.name();
            change("DROP COLUMN " + SqlText.identifier(column));
            statements.addAll(Declared.dropColumn(table, column));
        }
        if (!reader.accept("cascade")) {
            reader.accept("restrict");
        }
    }

    private void alter() throws RedshiftSqlException {
        if (reader.accept("column")) {
            column();
            return;
        }
        int start = reader.index();
        TableAttributes attributes = new TableAttributes();
        if (reader.accept("distkey")) {
            attributes.distributionKey(reader.name());
        } else if (reader.accept("diststyle", "key", "distkey")) {
            attributes.distributionKey(reader.name());
        } else if (!attributes.read(reader)) {
            throw reader.unexpected();
        }
        statements.add(Declared.mustExist(table));
        boolean sort = reader.origin().tokens().subList(start, reader.index()).stream()
                .anyMatch(token -> token.isWord("sortkey"));
        if (sort) {
            sortKey(attributes);
        }
        if (attributes.hasDiststyle()) {
            distribution(attributes);
        }
    }

    private void sortKey(TableAttributes attributes) {
        String kind = attributes.sortKind();
        statements.add(Declared.clearColumns(table, "sort_key_position", "0"));
        statements.addAll(Declared.setTable(table, "sort_kind", kind == null ? "NULL" : SqlText.literal(kind)));
        for (String column : attributes.columns()) {
            statements.add(requireColumn(column));
            statements.addAll(Declared.setColumn(
                    table, column, "sort_key_position", String.valueOf(attributes.sortPosition(column))));
        }
    }

    private void distribution(TableAttributes attributes) {
        statements.add(Declared.clearColumns(table, "is_distribution_key", "false"));
        statements.addAll(Declared.setTable(table, "diststyle", SqlText.literal(attributes.diststyle())));
        if (!attributes.distributionKey().isEmpty()) {
            statements.add(requireColumn(attributes.distributionKey()));
            statements.addAll(Declared.setColumn(table, attributes.distributionKey(), "is_distribution_key", "true"));
        }
    }

    private String requireColumn(String column) {
        return "DELETE FROM " + table.sql() + " WHERE false AND " + SqlText.identifier(column) + " IS NULL";
    }

    private void column() throws RedshiftSqlException {
        String column = reader.name();
        if (reader.accept("encode")) {
            String encoding = ColumnReader.encoding(reader);
            statements.add(requireColumn(column));
            statements.addAll(Declared.setColumn(table, column, "encoding", SqlText.literal(encoding)));
        } else if (reader.sees("type")) {
            throw RedshiftSqlException.refused(
                    "ALTER COLUMN TYPE", reader.position(), "Make a new table with CREATE TABLE AS, and rename it.");
        } else {
            throw reader.unexpected();
        }
    }

    private void change(String action) {
        statements.add("ALTER TABLE " + table.sql() + " " + action);
    }
}
