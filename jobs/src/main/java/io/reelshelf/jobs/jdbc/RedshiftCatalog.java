package io.reelshelf.jobs.jdbc;

import io.reelshelf.warehouse.RedshiftTls;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.connector.jdbc.core.database.catalog.AbstractJdbcCatalog;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.catalog.CatalogBaseTable;
import org.apache.flink.table.catalog.ObjectPath;
import org.apache.flink.table.catalog.exceptions.CatalogException;
import org.apache.flink.table.catalog.exceptions.DatabaseNotExistException;
import org.apache.flink.table.catalog.exceptions.TableNotExistException;
import org.apache.flink.table.types.DataType;

/**
 * A Redshift cluster or the local warehouse server as a catalog of Flink SQL: tables are named {@code schema.table}, in backticks
 * when they are read.
 *
 * <p>{@code CREATE CATALOG warehouse WITH ('type'='jdbc', 'base-url'='jdbc:redshift://127.0.0.1:5439/',
 * 'default-database'='reelshelf', 'username'='…', 'password'='…')}
 */
final class RedshiftCatalog extends AbstractJdbcCatalog {
    private static final long serialVersionUID = 1L;
    private static final Set<String> INTERNAL =
            Set.of("pg_catalog", "information_schema", "pg_internal", "pg_automv", "catalog_history", "server");
    private static final int LARGEST_PRECISION = 38;
    private static final int MICROSECONDS = 6;

    private final Map<ObjectPath, Set<String>> required = new ConcurrentHashMap<>();

    RedshiftCatalog(
            ClassLoader classLoader,
            String name,
            String defaultDatabase,
            String username,
            String password,
            String baseUrl) {
        super(classLoader, name, defaultDatabase, baseUrl, login(username, password));
        connectionProperties.putAll(RedshiftTls.properties(baseUrl));
    }

    private static Properties login(String username, String password) {
        Properties login = new Properties();
        login.setProperty("user", username);
        login.setProperty("password", password);
        return login;
    }

    @Override
    public List<String> listDatabases() {
        try (Connection connection = connect(getDefaultDatabase());
                ResultSet catalogs = connection.getMetaData().getCatalogs()) {
            List<String> names = new ArrayList<>();
            while (catalogs.next()) {
                names.add(catalogs.getString("TABLE_CAT"));
            }
            return names;
        } catch (SQLException e) {
            throw failed("list the databases", e);
        }
    }

    @Override
    public List<String> listTables(String database) throws DatabaseNotExistException {
        if (!databaseExists(database)) {
            throw new DatabaseNotExistException(getName(), database);
        }
        try (Connection connection = connect(database);
                ResultSet tables =
                        connection.getMetaData().getTables(database, null, "%", new String[] {"TABLE", "VIEW"})) {
            List<String> names = new ArrayList<>();
            while (tables.next()) {
                if (!INTERNAL.contains(tables.getString("TABLE_SCHEM"))) {
                    names.add(tables.getString("TABLE_SCHEM") + "." + tables.getString("TABLE_NAME"));
                }
            }
            return names;
        } catch (SQLException e) {
            throw failed("list the tables of " + database, e);
        }
    }

    @Override
    public boolean tableExists(ObjectPath path) {
        try {
            return listTables(path.getDatabaseName()).contains(getSchemaTableName(path));
        } catch (DatabaseNotExistException e) {
            return false;
        }
    }

    /** Keeps what the metadata says of NULL while the table is described: a result's columns do not tell. */
    @Override
    public CatalogBaseTable getTable(ObjectPath path) throws TableNotExistException {
        if (!tableExists(path)) {
            throw new TableNotExistException(getName(), path);
        }
        try {
            required.put(path, requiredColumns(path));
            return super.getTable(path);
        } finally {
            required.remove(path);
        }
    }

    private Set<String> requiredColumns(ObjectPath path) {
        try (Connection connection = connect(path.getDatabaseName());
                ResultSet columns = connection
                        .getMetaData()
                        .getColumns(path.getDatabaseName(), getSchemaName(path), getTableName(path), "%")) {
            Set<String> names = new HashSet<>();
            while (columns.next()) {
                if (columns.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls) {
                    names.add(columns.getString("COLUMN_NAME"));
                }
            }
            return names;
        } catch (SQLException e) {
            throw failed("describe " + path.getObjectName(), e);
        }
    }

    /** A column's type by what the driver says of it. */
    @Override
    protected DataType fromJDBCType(ObjectPath table, ResultSetMetaData columns, int column) throws SQLException {
        DataType type = type(table, columns, column);
        return required.getOrDefault(table, Set.of()).contains(columns.getColumnName(column)) ? type.notNull() : type;
    }

    private static DataType type(ObjectPath table, ResultSetMetaData columns, int column) throws SQLException {
        String type = columns.getColumnTypeName(column).toLowerCase(Locale.ROOT);
        int precision = columns.getPrecision(column);
        return switch (type) {
            case "bool", "boolean" -> DataTypes.BOOLEAN();
            case "int2", "smallint" -> DataTypes.SMALLINT();
            case "int4", "integer" -> DataTypes.INT();
            case "int8", "bigint", "oid" -> DataTypes.BIGINT();
            case "float4", "real" -> DataTypes.FLOAT();
            case "float8", "double precision" -> DataTypes.DOUBLE();
            case "numeric", "decimal" ->
                DataTypes.DECIMAL(
                        precision > 0 && precision <= LARGEST_PRECISION ? precision : LARGEST_PRECISION,
                        columns.getScale(column));
            case "bpchar", "char", "character" -> precision > 0 ? DataTypes.CHAR(precision) : DataTypes.STRING();
            case "varchar", "character varying", "text", "name", "super" -> DataTypes.STRING();
            case "varbyte", "bytea" -> DataTypes.BYTES();
            case "date" -> DataTypes.DATE();
            case "time" -> DataTypes.TIME(0);
            case "timestamp" -> DataTypes.TIMESTAMP(MICROSECONDS);
            case "timestamptz" -> DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(MICROSECONDS);
            default ->
                throw new UnsupportedOperationException("Column \"" + columns.getColumnName(column) + "\" of "
                        + table.getObjectName() + " is a " + type
                        + ", which Flink SQL cannot read from Redshift. Name the other columns in a view.");
        };
    }

    @Override
    protected String getTableName(ObjectPath path) {
        String name = path.getObjectName();
        return name.substring(name.indexOf('.') + 1);
    }

    /** {@code public}, where a table is named without its schema. */
    @Override
    protected String getSchemaName(ObjectPath path) {
        String name = path.getObjectName();
        int dot = name.indexOf('.');
        return dot < 0 ? "public" : name.substring(0, dot);
    }

    @Override
    protected String getSchemaTableName(ObjectPath path) {
        return getSchemaName(path) + "." + getTableName(path);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(getDatabaseUrl(database), connectionProperties);
    }

    private CatalogException failed(String what, SQLException cause) {
        return new CatalogException(
                "The catalog " + getName() + " could not " + what + ": " + cause.getMessage(), cause);
    }
}
