package io.reelshelf.warehouse.load;

import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.Warehouse;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the statements that copy staged Parquet files into a table. */
final class CopyStatements {
    private static final String MANIFEST = ".manifest";

    private final Dialect dialect;
    private final boolean ownServer;
    private final String iamRole;

    /** @param iamRole a role's ARN, or {@code default} for the cluster's own; used by Redshift only */
    CopyStatements(Warehouse warehouse, String iamRole) {
        this(warehouse.dialect(), warehouse.isOwnServer(), iamRole);
    }

    CopyStatements(Dialect dialect, boolean ownServer, String iamRole) {
        if (!iamRole.matches("default|arn:[A-Za-z0-9:/_+=,.@-]+")) {
            throw new IllegalArgumentException("An IAM role is \"default\" or an ARN: " + iamRole);
        }
        this.dialect = dialect;
        this.ownServer = ownServer;
        this.iamRole = iamRole;
    }

    List<String> copy(String table, List<String> columns, List<String> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        return switch (dialect) {
            case DUCKDB -> List.of(duckDb(table, columns, files));
            case REDSHIFT ->
                files.stream()
                        .map(file -> ownServer && !file.startsWith("s3://")
                                ? local(table, columns, file)
                                : redshift(table, file))
                        .toList();
        };
    }

    /** By name, so that a staged file's column order is free: https://duckdb.org/docs/stable/data/parquet/overview */
    private static String duckDb(String table, List<String> columns, List<String> files) {
        String names = String.join(", ", columns);
        String list = files.stream().map(CopyStatements::literal).collect(Collectors.joining(", ", "[", "]"));
        return "INSERT INTO " + table + " (" + names + ") SELECT " + names + " FROM read_parquet(" + list
                + ", hive_partitioning = false)";
    }

    /**
     * By position, all columns: https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-copy-from-columnar.html
     * A file may be a manifest, which the cluster's slices then load in parallel.
     */
    private String redshift(String table, String file) {
        String role = "default".equals(iamRole) ? "default" : literal(iamRole);
        String manifest = file.endsWith(MANIFEST) ? " MANIFEST" : "";
        return "COPY " + table + " FROM " + literal(file) + " IAM_ROLE " + role + " FORMAT AS PARQUET" + manifest;
    }

    /** Reelshelf's server reads files of this machine. */
    private static String local(String table, List<String> columns, String file) {
        return "COPY " + table + " (" + String.join(", ", columns) + ") FROM " + literal(file) + " FORMAT AS PARQUET";
    }

    /** A SQL string: a path comes from a user, and neither engine takes a parameter here. */
    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
