package io.reelshelf.warehouse.features;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.emit.FlinkText;
import java.util.List;
import java.util.Objects;

/**
 * A feature view as other engines need it.
 *
 * @param name {@code schema.table}
 * @param grain its key's columns
 * @param reads the tables and views that it reads, by name
 * @param flinkSql its SELECT in Flink SQL
 */
public record PortableView(String name, List<String> grain, List<String> reads, String flinkSql) {
    /** Copies the lists. */
    public PortableView {
        Objects.requireNonNull(name);
        grain = List.copyOf(grain);
        reads = List.copyOf(reads);
        Objects.requireNonNull(flinkSql);
    }

    /** The views that come with Reelshelf, each after those that it reads. */
    public static List<PortableView> bundled() {
        return Views.bundled().ordered().stream().map(PortableView::of).toList();
    }

    private static PortableView of(View view) {
        return new PortableView(view.name(), view.header().grain(), view.reads(), FlinkText.of(view));
    }
}
