package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.TokenKind;
import io.reelshelf.warehouse.redshift.Tokenizer;
import io.reelshelf.warehouse.server.describe.DescribedColumn;
import io.reelshelf.warehouse.server.describe.ResultDescriber;
import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ResultColumn;
import java.sql.ParameterMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBResultSetMetaData;
import org.duckdb.StatementReturnType;

/** Prepares statements in DuckDB and finds the types of their parameters and columns. */
final class Planner {
    /** What an untyped parameter may be where its place does not tell: the first with which the statement binds. */
    private static final List<DataType> GUESSES =
            List.of(DataType.VARCHAR, DataType.INT8, DataType.FLOAT8, DataType.TIMESTAMP);

    private final DuckDBConnection connection;
    private final boolean redshift;
    private final ResultDescriber describer;

    Planner(DuckDBConnection connection, boolean redshift, ResultDescriber describer) {
        this.connection = connection;
        this.redshift = redshift;
        this.describer = describer;
    }

    /**
     * A plan of a statement that DuckDB runs.
     *
     * @param sql its text for DuckDB
     * @param declared the types that the client gave, {@link DataType#UNKNOWN} for none
     */
    Plan plan(RedshiftStatement statement, String sql, List<DataType> declared) throws SQLException {
        EngineStatement engine = prepare(sql, declared);
        BatchableInsert insert = statement.tag().equals("INSERT")
                ? BatchableInsert.of(engine.sql(), engine.parameters()).orElse(null)
                : null;
        return new Plan(statement, engine, engine.columns(), engine.parameters(), insert);
    }

    /** The columns of a query without parameters, for a client that does not know Redshift's own types. */
    List<ResultColumn> columns(String sql) throws SQLException {
        try (EngineStatement statement = new Planner(connection, false, describer).prepare(sql, List.of())) {
            return statement.columns();
        }
    }

    /** DuckDB's message where it does not take a statement; empty where it does. */
    String refusal(String sql, List<DataType> declared) {
        try {
            prepare(sql, declared).close();
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private EngineStatement prepare(String sql, List<DataType> declared) throws SQLException {
        DuckDBPreparedStatement prepared = connection.prepare(sql);
        if (isOpen(prepared)) {
            List<DataType> known = types(prepared, declared);
            prepared.close();
            SQLException first = null;
            for (DataType guess : GUESSES) {
                try {
                    return describe(withCasts(sql, known, guess), filled(known, guess));
                } catch (SQLException e) {
                    first = first == null ? e : first;
                }
                if (!known.contains(DataType.UNKNOWN)) {
                    break;
                }
            }
            throw java.util.Objects.requireNonNull(first);
        }
        return describe(sql, prepared, types(prepared, declared));
    }

    private EngineStatement describe(String sql, List<DataType> parameters) throws SQLException {
        return describe(sql, connection.prepare(sql), parameters);
    }

    /** Columns whose vectors the driver cannot read are cast to text in a query around the statement. */
    private EngineStatement describe(String sql, DuckDBPreparedStatement prepared, List<DataType> parameters)
            throws SQLException {
        DuckDBResultSetMetaData meta = (DuckDBResultSetMetaData) prepared.getMetaData();
        List<ResultColumn> columns = new ArrayList<>();
        if (meta.getReturnType() != StatementReturnType.QUERY_RESULT) {
            return new EngineStatement(sql, columns, parameters, prepared);
        }
        List<DescribedColumn> described = describer.describe(sql, labels(meta));
        StringBuilder names = new StringBuilder();
        StringBuilder casts = new StringBuilder();
        boolean cast = false;
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            EngineType type =
                    EngineType.of(meta.getColumnTypeName(i), meta.getPrecision(i), meta.getScale(i), redshift);
            columns.add(type.column(label(meta.getColumnLabel(i)), described.get(i - 1)));
            names.append(i == 1 ? "" : ", ").append('c').append(i);
            casts.append(i == 1 ? "" : ", ");
            casts.append(type.cast().isEmpty() ? "c" + i : type.cast().replace("%s", "c" + i));
            cast |= !type.cast().isEmpty();
        }
        if (!cast) {
            return new EngineStatement(sql, columns, parameters, prepared);
        }
        prepared.close();
        String wrapped = "SELECT " + casts + " FROM (" + sql + "\n) AS q(" + names + ")";
        return new EngineStatement(wrapped, columns, parameters, connection.prepare(wrapped));
    }

    private static List<String> labels(DuckDBResultSetMetaData meta) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            labels.add(meta.getColumnLabel(i));
        }
        return labels;
    }

    /** An unnamed column is labelled by its function, as in PostgreSQL. */
    private static String label(String label) {
        return label.equals("count_star()") ? "count" : label;
    }

    private static boolean isOpen(DuckDBPreparedStatement prepared) throws SQLException {
        ParameterMetaData parameters = prepared.getParameterMetaData();
        boolean open = false;
        for (int i = 1; i <= parameters.getParameterCount(); i++) {
            open |= EngineType.ofParameter(parameters.getParameterTypeName(i)).isEmpty();
        }
        DuckDBResultSetMetaData meta = (DuckDBResultSetMetaData) prepared.getMetaData();
        for (int i = 1; parameters.getParameterCount() > 0 && i <= meta.getColumnCount(); i++) {
            open |= meta.getColumnTypeName(i).equals("UNKNOWN");
        }
        return open;
    }

    /** The client's types, else DuckDB's. */
    private static List<DataType> types(DuckDBPreparedStatement prepared, List<DataType> declared) throws SQLException {
        ParameterMetaData parameters = prepared.getParameterMetaData();
        List<DataType> types = new ArrayList<>();
        for (int i = 1; i <= Math.max(declared.size(), parameters.getParameterCount()); i++) {
            DataType type = i <= declared.size() ? declared.get(i - 1) : DataType.UNKNOWN;
            types.add(
                    type != DataType.UNKNOWN || i > parameters.getParameterCount()
                            ? type
                            : EngineType.ofParameter(parameters.getParameterTypeName(i))
                                    .orElse(DataType.UNKNOWN));
        }
        return types;
    }

    private static List<DataType> filled(List<DataType> types, DataType guess) {
        return types.stream()
                .map(type -> type == DataType.UNKNOWN ? guess : type)
                .toList();
    }

    private static String withCasts(String sql, List<DataType> types, DataType guess) throws SQLException {
        StringBuilder cast = new StringBuilder();
        int from = 0;
        try {
            for (Token token : Tokenizer.tokens(sql)) {
                if (token.kind() != TokenKind.PARAMETER) {
                    continue;
                }
                int number = Integer.parseInt(token.text().substring(1));
                DataType known = number >= 1 && number <= types.size() ? types.get(number - 1) : DataType.UNKNOWN;
                cast.append(sql, from, token.position())
                        .append("CAST(")
                        .append(token.text())
                        .append(" AS ")
                        .append(EngineType.engineName(known == DataType.UNKNOWN ? guess : known))
                        .append(')');
                from = token.end();
            }
        } catch (RedshiftSqlException | NumberFormatException e) {
            throw new SQLException("Parser Error: " + e.getMessage(), e);
        }
        return cast.append(sql, from, sql.length()).toString();
    }
}
