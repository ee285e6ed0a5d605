package io.reelshelf.warehouse.server.catalog;

import io.reelshelf.warehouse.redshift.Origin;
import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns Redshift's SHOW statements of the catalog into queries of the system views. The Redshift drivers from 2.2.4 on read
 * all of their metadata so: https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_TABLES.html and its siblings.
 */
public final class ShowStatements {
    private static final String GRANT_COLUMNS = "database_name, schema_name, object_name, object_type, privilege_type,"
            + " identity_id, identity_name, identity_type, admin_option, privilege_scope, grantor_name";
    private static final String PARAMETER_COLUMNS = "parameter_name, ordinal_position, parameter_type, data_type,"
            + " character_maximum_length, numeric_precision, numeric_scale";

    private final ShowReader reader;
    private final List<String> conditions = new ArrayList<>();

    private ShowStatements(Origin statement) {
        this.reader = new ShowReader(statement);
    }

    /**
     * The query whose rows answer the statement; the statement's parameters keep their numbers.
     *
     * @throws RedshiftSqlException where it is none of Redshift's SHOW statements, or shows what this server has none of
     */
    public static String query(RedshiftStatement.ShowCatalog statement) throws RedshiftSqlException {
        return new ShowStatements(statement.origin()).read();
    }

    private String read() throws RedshiftSqlException {
        reader.expect("show");
        if (reader.accept("databases")) {
            return finish("*", "rs_show_databases", "database_name", "database_name");
        } else if (reader.accept("schemas")) {
            reader.expect("from", "database");
            equal("database_name", reader.operand());
            return finish("*", "rs_show_schemas", "schema_name", "schema_name");
        } else if (reader.accept("tables")) {
            within();
            return finish("*", "rs_show_tables", "table_name", "schema_name, table_name");
        } else if (reader.accept("columns")) {
            if (reader.accept("from", "table")) {
                relation("database_name", "schema_name", "table_name");
            } else {
                within();
            }
            return finish("*", "rs_show_columns", "column_name", "schema_name, table_name, ordinal_position");
        } else if (reader.accept("constraints")) {
            return constraints();
        } else if (reader.accept("column", "grants")) {
            return columnGrants();
        } else if (reader.accept("grants")) {
            return grants();
        }
        return routinesOrDefinition();
    }

    private String routinesOrDefinition() throws RedshiftSqlException {
        if (reader.accept("functions")) {
            within();
            return finish("*", "rs_show_functions", "function_name", "function_name, argument_list");
        } else if (reader.accept("procedures")) {
            within();
            conditions.add("false");
            return finish(
                    "database_name, schema_name, function_name AS procedure_name, number_of_arguments, argument_list,"
                            + " return_type",
                    "rs_show_functions",
                    "function_name",
                    "function_name");
        } else if (reader.accept("parameters", "of")) {
            return parameters();
        } else if (reader.accept("table")) {
            relation("database_name", "schema_name", "table_name");
            return finish("ddl AS \"Show Table DDL statement\"", "rs_show_table", "", "table_name");
        } else if (reader.accept("view")) {
            relation("database_name", "schema_name", "view_name");
            return finish("ddl AS \"Show View DDL statement\"", "rs_show_view", "", "view_name");
        }
        throw reader.accept("external") ? reader.refused("SHOW EXTERNAL TABLE") : reader.unexpected();
    }

    private String constraints() throws RedshiftSqlException {
        if (reader.accept("primary", "keys", "from", "table")) {
            relation("database_name", "schema_name", "table_name");
            return finish("*", "rs_show_primary_keys", "", "key_seq");
        }
        reader.expect("foreign", "keys");
        String side = reader.accept("exported") ? "pk_" : "fk_";
        reader.expect("from", "table");
        relation(side + "database_name", side + "schema_name", side + "table_name");
        return finish("*", "rs_show_foreign_keys", "", "fk_schema_name, fk_table_name, fk_name, key_seq");
    }

    private String columnGrants() throws RedshiftSqlException {
        reader.expect("on", "table");
        relation("database_name", "schema_name", "object_name");
        conditions.add("column_name IS NOT NULL");
        return finish(
                GRANT_COLUMNS + ", object_name AS table_name, column_name",
                "rs_show_grants",
                "column_name",
                "column_name, identity_name, privilege_type");
    }

    private String grants() throws RedshiftSqlException {
        conditions.add("column_name IS NULL");
        if (reader.accept("on", "table")) {
            relation("database_name", "schema_name", "object_name");
            conditions.add("object_name IS NOT NULL");
        } else if (reader.accept("on", "schema")) {
            List<String> path = reader.path();
            equal("schema_name", path.get(path.size() - 1));
            conditions.add("object_name IS NULL");
        } else if (reader.accept("on", "tables", "from", "database") || reader.accept("on", "database")) {
            equal("database_name", reader.operand());
        } else if (reader.accept("for")) {
            equal("identity_type", reader.accept("role") ? "'role'" : reader.accept("group") ? "'group'" : "'user'");
            equal("identity_name", reader.operand());
        } else if (!reader.atEnd()) {
            throw reader.unexpected();
        }
        return finish(
                GRANT_COLUMNS,
                "rs_show_grants",
                "object_name",
                "schema_name, object_name, identity_name, privilege_type");
    }

    /** The arguments' types tell apart functions of one name. */
    private String parameters() throws RedshiftSqlException {
        boolean procedure = reader.accept("procedure");
        if (!procedure) {
            reader.expect("function");
        }
        relation("database_name", "schema_name", "function_name");
        if (reader.acceptSymbol("(")) {
            List<String> types = new ArrayList<>();
            while (!reader.acceptSymbol(")")) {
                types.add(reader.operand());
                reader.acceptSymbol(",");
            }
            conditions.add("argument_list = " + (types.isEmpty() ? "''" : String.join(" || ', ' || ", types)));
        }
        if (procedure) {
            conditions.add("false");
        }
        return finish(
                "database_name, schema_name, function_name"
                        + (procedure ? " AS procedure_name, " : ", ")
                        + PARAMETER_COLUMNS,
                "rs_show_parameters",
                "parameter_name",
                "ordinal_position");
    }

    private void within() throws RedshiftSqlException {
        if (reader.accept("from", "database")) {
            equal("database_name", reader.operand());
            return;
        }
        reader.expect("from", "schema");
        List<String> path = reader.path();
        if (path.size() > 2) {
            throw reader.unexpected();
        }
        equal("schema_name", path.get(path.size() - 1));
        if (path.size() == 2) {
            equal("database_name", path.get(0));
        }
    }

    /** A name without a schema is looked up in the search path's first. */
    private void relation(String database, String schema, String name) throws RedshiftSqlException {
        List<String> path = reader.path();
        equal(name, path.get(path.size() - 1));
        equal(schema, path.size() > 1 ? path.get(path.size() - 2) : "rs_system.main.current_schema()");
        if (path.size() > 2) {
            equal(database, path.get(0));
        }
    }

    private void equal(String column, String operand) {
        conditions.add(column + " = " + operand);
    }

    private String finish(String columns, String view, String liked, String order) throws RedshiftSqlException {
        if (!liked.isEmpty() && reader.accept("like")) {
            conditions.add(liked + " LIKE " + reader.operand() + " ESCAPE '\\'");
        }
        String limit = reader.accept("limit") ? " LIMIT " + reader.number() : "";
        reader.expectEnd();
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return "SELECT " + columns + " FROM rs_system.main." + view + where + " ORDER BY " + order + limit;
    }
}
