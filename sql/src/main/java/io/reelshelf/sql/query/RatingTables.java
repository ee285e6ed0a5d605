package io.reelshelf.sql.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.Frameworks;

/** The tables and columns that questions read, for Calcite. */
final class RatingTables {
    private static final Map<String, Map<String, SqlTypeName>> CORE = Map.of(
            "fact_rating",
            columns(
                    "user_id",
                    SqlTypeName.INTEGER,
                    "movie_id",
                    SqlTypeName.INTEGER,
                    "rating",
                    SqlTypeName.SMALLINT,
                    "date_key",
                    SqlTypeName.INTEGER),
            "dim_user",
            columns(
                    "user_id",
                    SqlTypeName.INTEGER,
                    "gender",
                    SqlTypeName.VARCHAR,
                    "age_group_id",
                    SqlTypeName.SMALLINT,
                    "occupation_id",
                    SqlTypeName.SMALLINT,
                    "zip3",
                    SqlTypeName.VARCHAR,
                    "state",
                    SqlTypeName.VARCHAR),
            "dim_age_group",
            columns("age_group_id", SqlTypeName.SMALLINT, "label", SqlTypeName.VARCHAR),
            "dim_occupation",
            columns("occupation_id", SqlTypeName.SMALLINT, "label", SqlTypeName.VARCHAR),
            "dim_zip3",
            columns("zip3", SqlTypeName.VARCHAR),
            "dim_date",
            columns(
                    "date_key",
                    SqlTypeName.INTEGER,
                    "calendar_date",
                    SqlTypeName.DATE,
                    "year_number",
                    SqlTypeName.SMALLINT,
                    "month_number",
                    SqlTypeName.SMALLINT),
            "bridge_movie_genre",
            columns("movie_id", SqlTypeName.INTEGER, "genre_id", SqlTypeName.INTEGER),
            "dim_genre",
            columns("genre_id", SqlTypeName.INTEGER, "name", SqlTypeName.VARCHAR));

    private RatingTables() {}

    static SchemaPlus schema() {
        SchemaPlus root = Frameworks.createRootSchema(false);
        SchemaPlus core = root.add("core", new AbstractSchema());
        CORE.forEach((table, columns) -> core.add(table, new Columns(columns)));
        for (Rollup rollup : Plan.ROLLUPS) {
            List<String> path = rollup.path();
            SchemaPlus schema = root.subSchemas().get(path.get(0));
            SchemaPlus parent = schema == null ? root.add(path.get(0), new AbstractSchema()) : schema;
            parent.add(path.get(1), new Columns(columnsOf(rollup)));
        }
        return root;
    }

    private static Map<String, SqlTypeName> columnsOf(Rollup rollup) {
        Map<String, SqlTypeName> columns =
                columns("ratings", SqlTypeName.BIGINT, "mean_rating", SqlTypeName.DOUBLE, "users", SqlTypeName.BIGINT);
        rollup.columns()
                .forEach((dimension, column) ->
                        columns.put(column, dimension == Dimension.DAY ? SqlTypeName.DATE : SqlTypeName.VARCHAR));
        return columns;
    }

    private static Map<String, SqlTypeName> columns(Object... namesAndTypes) {
        Map<String, SqlTypeName> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            columns.put((String) namesAndTypes[i], (SqlTypeName) namesAndTypes[i + 1]);
        }
        return columns;
    }

    private static final class Columns extends AbstractTable {
        private final Map<String, SqlTypeName> columns;

        Columns(Map<String, SqlTypeName> columns) {
            this.columns = columns;
        }

        @Override
        public RelDataType getRowType(RelDataTypeFactory factory) {
            RelDataTypeFactory.Builder row = factory.builder();
            columns.forEach((name, type) -> row.add(name, type).nullable(true));
            return row.build();
        }
    }
}
