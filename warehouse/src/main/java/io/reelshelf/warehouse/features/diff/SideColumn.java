package io.reelshelf.warehouse.features.diff;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A column of one version, as the engine describes it. */
record SideColumn(String name, int jdbcType, String type) {
    static List<SideColumn> of(Connection connection, String table) throws SQLException {
        List<SideColumn> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData metadata = none.getMetaData();
            for (int i = 1; i <= metadata.getColumnCount(); i++) {
                columns.add(new SideColumn(
                        metadata.getColumnLabel(i).toLowerCase(Locale.ROOT),
                        metadata.getColumnType(i),
                        metadata.getColumnTypeName(i)));
            }
        }
        return columns;
    }

    boolean isFloating() {
        return jdbcType == Types.DOUBLE || jdbcType == Types.FLOAT || jdbcType == Types.REAL;
    }

    boolean isNumber() {
        return isFloating()
                || jdbcType == Types.SMALLINT
                || jdbcType == Types.INTEGER
                || jdbcType == Types.BIGINT
                || jdbcType == Types.DECIMAL
                || jdbcType == Types.NUMERIC;
    }
}
