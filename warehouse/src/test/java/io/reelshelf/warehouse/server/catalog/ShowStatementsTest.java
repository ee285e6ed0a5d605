package io.reelshelf.warehouse.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import io.reelshelf.warehouse.redshift.RedshiftTranslator;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statements as the Redshift drivers from 2.2.4 on send them, parameters in place of names. */
class ShowStatementsTest {
    private static CatalogFixture shared;
    private CatalogFixture warehouse;

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        shared = new CatalogFixture(folder);
    }

    @AfterAll
    static void closeAll() throws Exception {
        shared.close();
    }

    @BeforeEach
    void open() throws Exception {
        warehouse = shared.session();
    }

    @AfterEach
    void close() throws Exception {
        warehouse.close();
    }

    @Test
    void databasesSchemasAndTablesAreListed() throws Exception {
        assertThat(shown("SHOW DATABASES;", List.of("database_name"))).containsExactly("reelshelf");
        assertThat(shown("SHOW SCHEMAS FROM DATABASE $1 LIKE $2;", List.of("schema_name"), "reelshelf", "%sho%"))
                .containsExactly("shop", "shown");
        assertThat(shown(
                        "SHOW TABLES FROM SCHEMA $1.$2 LIKE $3;",
                        List.of("table_name", "table_type", "remarks", "table_subtype"),
                        "reelshelf",
                        "shop",
                        "f%"))
                .containsExactly("films|TABLE|Films on the shelf|REGULAR TABLE");
        assertThat(shown("SHOW TABLES FROM SCHEMA $1.$2;", List.of("table_name", "table_type"), "reelshelf", "shown"))
                .containsExactly("best|VIEW");
    }

    @Test
    void columnsAreListedInTheirOrderWithTypesAndRemarks() throws Exception {
        assertThat(shown(
                        "SHOW COLUMNS FROM TABLE $1.$2.$3",
                        List.of(
                                "column_name",
                                "ordinal_position",
                                "data_type",
                                "is_nullable",
                                "column_default",
                                "character_maximum_length",
                                "numeric_precision",
                                "numeric_scale",
                                "remarks"),
                        "reelshelf",
                        "shop",
                        "films"))
                .containsExactly(
                        "film_id|1|integer|NO|null|null|32|0|null",
                        "title|2|character varying|NO|'untitled'|65535|null|null|null",
                        "price|3|numeric|YES|null|null|10|2|In euros",
                        "seen_at|4|timestamp without time zone|YES|null|null|null|null|null",
                        "tags|5|super|YES|null|null|null|null|null",
                        "score|6|double precision|YES|null|null|null|null|null");
        assertThat(shown(
                        "SHOW COLUMNS FROM TABLE $1.$2.$3 LIKE $4;",
                        List.of("column_name"),
                        "reelshelf",
                        "shop",
                        "films",
                        "film\\_id"))
                .containsExactly("film_id");
    }

    @Test
    void keysAreListedFromBothSides() throws Exception {
        assertThat(shown(
                        "SHOW CONSTRAINTS PRIMARY KEYS FROM TABLE $1.$2.$3;",
                        List.of("column_name", "key_seq", "pk_name"),
                        "reelshelf",
                        "shop",
                        "films"))
                .containsExactly("film_id|1|films_film_id_pkey");
        List<String> foreign = List.of("pk_table_name", "pk_column_name", "fk_table_name", "fk_column_name", "pk_name");
        assertThat(shown("SHOW CONSTRAINTS FOREIGN KEYS FROM TABLE $1.$2.$3;", foreign, "reelshelf", "shop", "stars"))
                .containsExactly("films|film_id|stars|film_id|films_film_id_pkey")
                .isSubsetOf(shown(
                        "SHOW CONSTRAINTS FOREIGN KEYS EXPORTED FROM TABLE $1.$2.$3;",
                        foreign,
                        "reelshelf",
                        "shop",
                        "films"));
    }

    @Test
    void functionsAndTheirParametersAreListed() throws Exception {
        assertThat(shown(
                        "SHOW FUNCTIONS FROM SCHEMA $1.$2 LIKE $3;",
                        List.of("function_name", "argument_list"),
                        "reelshelf",
                        "shop",
                        "%"))
                .containsExactly("double_of|super");
        assertThat(shown(
                        "SHOW PARAMETERS OF FUNCTION $1.$2.$3($4);",
                        List.of("parameter_name", "ordinal_position", "parameter_type"),
                        "reelshelf",
                        "shop",
                        "double_of",
                        "super"))
                .containsExactly("|0|RETURN", "x|1|IN");
        assertThat(shown("SHOW PROCEDURES FROM SCHEMA $1.$2;", List.of("procedure_name"), "reelshelf", "shop"))
                .isEmpty();
    }

    @Test
    void definitionsAreShownAsRedshiftWritesThem() throws Exception {
        assertThat(shown("SHOW TABLE shop.stars", List.of("Show Table DDL statement")))
                .containsExactly("CREATE TABLE shop.stars (\n    film_id integer,\n    stars smallint NOT NULL,\n"
                        + "    FOREIGN KEY (film_id) REFERENCES shop.films(film_id)\n)\nDISTSTYLE AUTO;");
        assertThat(shown("SHOW VIEW shown.best", List.of("Show View DDL statement")))
                .singleElement()
                .asString()
                .startsWith("CREATE VIEW shown.best AS");
    }

    @Test
    void grantsAreReadableAndWrongStatementsAreRefused() throws Exception {
        assertThat(shown(
                        "SHOW GRANTS ON TABLE $1.$2.$3;",
                        List.of("object_name", "privilege_type", "grantor_name", "admin_option"),
                        "reelshelf",
                        "shop",
                        "films"))
                .isEmpty();
        assertThat(shown("SHOW COLUMN GRANTS ON TABLE $1.$2.$3;", List.of("column_name"), "reelshelf", "shop", "films"))
                .isEmpty();
        assertThatThrownBy(() -> query("SHOW TABLES FROM shop.films"))
                .isInstanceOfSatisfying(
                        RedshiftSqlException.class,
                        e -> assertThat(e.position()).isEqualTo(12));
        assertThatThrownBy(() -> query("SHOW COLUMNS FROM TABLE a.b.c.d")).isInstanceOf(RedshiftSqlException.class);
    }

    private List<String> shown(String statement, List<String> columns, String... parameters) throws Exception {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement prepared = warehouse.connection.prepareStatement(query(statement))) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setString(i + 1, parameters[i]);
            }
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    List<String> cells = new ArrayList<>();
                    for (String column : columns) {
                        cells.add(result.getString(column));
                    }
                    rows.add(
                            String.join("|", cells.stream().map(String::valueOf).toList()));
                }
            }
        }
        return rows;
    }

    private static String query(String statement) throws RedshiftSqlException {
        RedshiftStatement read = new RedshiftTranslator().translate(statement).get(0);
        return ShowStatements.query((RedshiftStatement.ShowCatalog) read);
    }
}
