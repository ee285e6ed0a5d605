package io.reelshelf.warehouse.server.describe;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.SqlText;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.Tokenizer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The lengths of a new view's or table's texts, where its query tells them: Redshift's catalog has them, DuckDB's types do
 * not. They are written down with what other tables declare; COPY keeps to them, INSERT does not.
 */
public final class DefinedTexts {
    private final Connection connection;
    private final ResultDescriber describer;

    /** In a session. */
    public DefinedTexts(Connection connection, ResultDescriber describer) {
        this.connection = connection;
        this.describer = describer;
    }

    /**
     * What to run in the transaction of a definition, after it.
     *
     * @param definition CREATE VIEW, or CREATE TABLE AS, for DuckDB; CREATE VIEW for a materialized view, which forgets what a former
     *     one of the name had
     * @return statements; none for a temporary table, whose attributes are written nowhere, and none with IF NOT EXISTS,
     *     where the table may be an older one
     */
    public List<String> declared(String definition) throws SQLException, RedshiftSqlException {
        List<Token> tokens = Tokenizer.tokens(definition);
        int kind = 1;
        while (!tokens.get(kind).isWord("view") && !tokens.get(kind).isWord("table")) {
            if (tokens.get(kind).isWord("temporary")) {
                return List.of();
            }
            kind++;
        }
        int as = kind;
        while (!tokens.get(as).isWord("as")) {
            as++;
        }
        int name = kind + 1;
        if (tokens.get(name).isWord("if")) {
            return List.of();
        }
        List<String> path = path(tokens, name);
        String key = " WHERE schema_name = " + schema(path) + " AND table_name = "
                + SqlText.literal(path.get(path.size() - 1));
        List<String> statements = new ArrayList<>();
        if (tokens.get(kind).isWord("view")) {
            statements.add("DELETE FROM server.declared_column" + key);
        }
        String written = definition.substring(
                tokens.get(name).position(),
                tokens.get(name + 2 * (path.size() - 1)).end());
        List<String> names = names(written);
        List<DescribedColumn> columns =
                describer.query(definition.substring(tokens.get(as).end())).orElse(List.of());
        for (int i = 0; columns.size() == names.size() && i < names.size(); i++) {
            columns.get(i).textLength().ifPresent(add(statements, path, key, names.get(i), columns.get(i)));
        }
        return statements;
    }

    private static IntConsumer add(
            List<String> statements, List<String> path, String key, String name, DescribedColumn column) {
        String row = key + " AND column_name = " + SqlText.literal(name);
        return length -> {
            statements.add("INSERT INTO server.declared_column SELECT " + schema(path) + ", "
                    + SqlText.literal(path.get(path.size() - 1)) + ", " + SqlText.literal(name)
                    + ", NULL, NULL, NULL, NULL, NULL, false, 0 WHERE NOT EXISTS (SELECT 1 FROM server.declared_column"
                    + row + ")");
            statements.add("UPDATE server.declared_column SET kind = '" + (column.isPadded() ? "char" : "varchar")
                    + "', length = " + length + row);
        };
    }

    private static List<String> path(List<Token> tokens, int from) {
        List<String> path = new ArrayList<>(List.of(tokens.get(from).value()));
        for (int at = from + 1; tokens.get(at).isSymbol("."); at += 2) {
            path.add(tokens.get(at + 1).value());
        }
        return path;
    }

    private static String schema(List<String> path) {
        return path.size() == 1 ? "current_schema()" : SqlText.literal(path.get(path.size() - 2));
    }

    private List<String> names(String relation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM " + relation)) {
            ResultSetMetaData columns = statement.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnName(i));
            }
            return names;
        }
    }
}
