package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.emit.FlinkText;
import io.reelshelf.sql.emit.ViewScript;
import io.reelshelf.sql.header.Materialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A feature view as other engines need it.
 *
 * @param name {@code schema.table}
 * @param grain its key's columns
 * @param reads the tables and views that it reads, by name
 * @param computed whether it is computed when it is read, and holds no rows of its own
 * @param flinkSql its SELECT in Flink SQL
 * @param redshiftStatements what builds it in Redshift: its DDL, then its comments
 */
public record PortableView(
        String name,
        List<String> grain,
        List<String> reads,
        boolean computed,
        String flinkSql,
        List<String> redshiftStatements) {
    /** Copies the lists. */
    public PortableView {
        Objects.requireNonNull(name);
        grain = List.copyOf(grain);
        reads = List.copyOf(reads);
        Objects.requireNonNull(flinkSql);
        redshiftStatements = List.copyOf(redshiftStatements);
    }

    static PortableView of(View view) {
        ViewScript redshift = ViewScript.of(view, Engine.REDSHIFT);
        List<String> statements = new ArrayList<>(List.of(redshift.create()));
        statements.addAll(redshift.comments());
        boolean computed = view.header().materialization() instanceof Materialization.View;
        return new PortableView(
                view.name(), view.header().grain(), view.reads(), computed, FlinkText.of(view), statements);
    }
}
