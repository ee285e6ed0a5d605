package io.reelshelf.warehouse.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.warehouse.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyStatementsTest {
    private static final List<String> COLUMNS = List.of("a", "b");

    @Test
    void duckDbReadsAllFilesInOneStatementByName() {
        assertThat(new CopyStatements(Dialect.DUCKDB, false, "default")
                        .copy("raw.x", COLUMNS, List.of("/l/1.parquet", "/l/2.parquet")))
                .containsExactly(
                        "INSERT INTO raw.x (a, b) SELECT a, b FROM read_parquet(['/l/1.parquet', '/l/2.parquet'], "
                                + "hive_partitioning = false)");
    }

    @Test
    void redshiftCopiesWithItsRole() {
        assertThat(new CopyStatements(Dialect.REDSHIFT, false, "default")
                        .copy("raw.x", COLUMNS, List.of("s3://b/1.parquet")))
                .containsExactly("COPY raw.x FROM 's3://b/1.parquet' IAM_ROLE default FORMAT AS PARQUET");
        assertThat(new CopyStatements(Dialect.REDSHIFT, false, "arn:aws:iam::1:role/load")
                        .copy("raw.x", COLUMNS, List.of("s3://b/x.manifest")))
                .containsExactly(
                        "COPY raw.x FROM 's3://b/x.manifest' IAM_ROLE 'arn:aws:iam::1:role/load' FORMAT AS PARQUET MANIFEST");
    }

    @Test
    void quotesInAPathStayInsideTheString() {
        for (Dialect dialect : Dialect.values()) {
            assertThat(new CopyStatements(dialect, false, "default")
                            .copy("raw.x", COLUMNS, List.of("/l/o'clock'; DROP")))
                    .singleElement()
                    .asString()
                    .contains("'/l/o''clock''; DROP'");
        }
    }

    @Test
    void anEmptyTableNeedsNoStatement() {
        assertThat(new CopyStatements(Dialect.DUCKDB, false, "default").copy("raw.x", COLUMNS, List.of()))
                .isEmpty();
    }

    @Test
    void aRoleThatIsNoArnIsRefused() {
        assertThatThrownBy(() -> new CopyStatements(Dialect.REDSHIFT, false, "x' CREDENTIALS 'y"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
