package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** CREATE TABLE in all its forms: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html */
final class CreateTable {
    private final TokenReader reader;
    private final boolean temporary;
    private final boolean ifNotExists;
    private final RelationName table;
    private final TableAttributes attributes = new TableAttributes();
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<KeyDefinition> keys = new ArrayList<>();
    private @Nullable RelationName like;

    private CreateTable(TokenReader reader, boolean temporary) throws RedshiftSqlException {
        this.reader = reader;
        this.ifNotExists = reader.accept("if", "not", "exists");
        this.table = reader.relation();
        this.temporary = temporary || table.name().startsWith("#");
    }

    /** Reads on after CREATE [TEMP] TABLE. */
    static RedshiftStatement read(TokenReader reader, boolean temporary) throws RedshiftSqlException {
        return new CreateTable(reader, temporary).statement();
    }

    private RedshiftStatement statement() throws RedshiftSqlException {
        List<String> names = queryColumns();
        boolean defined = names.isEmpty() && reader.seesSymbol("(");
        if (defined) {
            definition();
        }
        attributes.readAll(reader);
        if (!defined && reader.accept("as")) {
            return asQuery(names);
        }
        if (!defined) {
            throw reader.unexpected();
        }
        reader.expectEnd();
        return like == null ? plain() : alike(like);
    }

    /** Column names of CREATE TABLE AS: parentheses that hold nothing but names. */
    private List<String> queryColumns() throws RedshiftSqlException {
        int start = reader.index();
        if (reader.seesSymbol("(")) {
            try {
                List<String> names = reader.columns();
                if (!reader.atEnd()) {
                    return names;
                }
            } catch (RedshiftSqlException e) {
                // a definition of columns with types
                reader.moveTo(start);
                return List.of();
            }
        }
        reader.moveTo(start);
        return List.of();
    }

    private void definition() throws RedshiftSqlException {
        reader.expectSymbol("(");
        do {
            if (reader.accept("like")) {
                like = reader.relation();
                if (reader.accept("including") || reader.accept("excluding")) {
                    reader.expect("defaults");
                }
            } else if (!Keys.table(reader, table, keys)) {
                columns.add(new ColumnReader(reader, table, attributes, keys).column());
            }
        } while (reader.acceptSymbol(","));
        reader.expectSymbol(")");
        if (like != null && !columns.isEmpty()) {
            throw RedshiftSqlException.refused("LIKE beside other columns", reader.position(), null);
        }
    }

    private RedshiftStatement plain() {
        List<String> statements = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        for (ColumnDefinition column : columns) {
            String sequence = column.identity() ? sequence(column) : "";
            if (column.identity()) {
                statements.add("CREATE " + (temporary ? "TEMPORARY " : "") + "SEQUENCE " + sequence + " START WITH "
                        + column.start() + " INCREMENT BY " + column.step()
                        + (column.step() < 0
                                ? " MINVALUE -9223372036854775807 MAXVALUE " + Math.max(column.start(), -1)
                                : ""));
            }
            definitions.add(key(column).sql(sequence));
        }
        List<String> declared = temporary ? List.of() : Declared.record(table, columns, attributes, keys, ifNotExists);
        statements.addAll(ifNotExists ? declared : List.of());
        statements.add(head() + " (" + String.join(", ", definitions) + ")");
        statements.addAll(ifNotExists ? List.of() : declared);
        return new RedshiftStatement.Change(reader.origin(), "CREATE TABLE", statements);
    }

    /** A primary key's columns are never null, in Redshift too. */
    private ColumnDefinition key(ColumnDefinition column) {
        boolean primary = keys.stream()
                .anyMatch(
                        key -> key.kind().equals("PRIMARY KEY") && key.columns().contains(column.name()));
        return new ColumnDefinition(
                column.name(),
                column.type(),
                column.defaultSql(),
                column.identity(),
                column.start(),
                column.step(),
                column.encoding(),
                column.notNull() || primary);
    }

    /** A name that no other table's sequence has, so that tables may be renamed and made anew. */
    private String sequence(ColumnDefinition column) {
        String name = SqlText.identifier("identity_" + table.name() + "_" + column.name() + "_"
                + UUID.randomUUID().toString().substring(0, 8));
        return table.schema()
                .filter(schema -> !temporary)
                .map(schema -> SqlText.identifier(schema) + "." + name)
                .orElse(name);
    }

    private RedshiftStatement alike(RelationName parent) {
        List<String> declared = temporary ? List.of() : Declared.copy(parent, table, ifNotExists);
        List<String> statements = new ArrayList<>(ifNotExists ? declared : List.of());
        statements.add(head() + " AS SELECT * FROM " + parent.sql() + " LIMIT 0");
        statements.addAll(ifNotExists ? List.of() : declared);
        return new RedshiftStatement.Change(reader.origin(), "CREATE TABLE", statements);
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_AS.html */
    private RedshiftStatement asQuery(List<String> names) throws RedshiftSqlException {
        String list = names.isEmpty()
                ? ""
                : " ("
                        + String.join(
                                ", ", names.stream().map(SqlText::identifier).toList()) + ")";
        String create = head() + list + " AS " + QueryStatements.rows(reader).duckDbSql();
        List<String> declared = temporary ? List.of() : Declared.recordKeys(table, attributes, ifNotExists);
        List<String> statements = new ArrayList<>();
        statements.addAll(ifNotExists ? declared : List.of());
        statements.add(create);
        statements.addAll(ifNotExists ? List.of() : declared);
        return new RedshiftStatement.Change(reader.origin(), "CREATE TABLE AS", statements);
    }

    private String head() {
        return "CREATE " + (temporary ? "TEMPORARY " : "") + "TABLE " + (ifNotExists ? "IF NOT EXISTS " : "")
                + table.sql();
    }
}
