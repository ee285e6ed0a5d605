package io.reelshelf.sql.catalog;

import io.reelshelf.sql.View;
import java.util.List;
import java.util.Objects;

/**
 * A view whose names and types are known to be right.
 *
 * @param view the view
 * @param columns its columns with the types and nullability that follow from its SELECT
 * @param validation what else is known of its tree
 */
public record CompiledView(View view, List<CatalogColumn> columns, Validation validation) {
    /** Copies the columns. */
    public CompiledView {
        Objects.requireNonNull(view);
        Objects.requireNonNull(validation);
        columns = List.copyOf(columns);
    }
}
