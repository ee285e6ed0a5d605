package io.reelshelf.sql.incremental;

import io.reelshelf.sql.View;
import io.reelshelf.sql.catalog.CompiledView;
import io.reelshelf.sql.catalog.CompiledViews;
import io.reelshelf.sql.header.Materialization.Incremental;
import io.reelshelf.sql.incremental.Maintenance.Combination;
import io.reelshelf.sql.incremental.Maintenance.Union;
import io.reelshelf.sql.incremental.Sums.Grouping;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.type.SqlTypeUtil;

/** Finds how an incremental view can be maintained, or refuses it with the reason. */
public final class Maintainable {
    private static final int MAX_REASONS = 3;

    private Maintainable() {}

    /**
     * How each view marked incremental is maintained, by the view's name.
     *
     * @throws ViewException for the first that is not maintainable
     */
    public static Map<String, Maintenance> all(CompiledViews views) {
        Map<String, Maintenance> all = new LinkedHashMap<>();
        for (CompiledView compiled : views.ordered()) {
            if (compiled.view().header().materialization() instanceof Incremental incremental) {
                all.put(compiled.view().name(), of(compiled, incremental));
            }
        }
        return all;
    }

    /**
     * How a view marked incremental follows its table: the first that is proven of one row as a part, then each column as
     * the parts' key; rows replaced before sums.
     *
     * @throws ViewException {@link ViewError#NOT_INCREMENTAL} where none is, or {@code event_time} is no moment of a table that
     *     the view reads
     */
    static Maintenance of(CompiledView compiled, Incremental incremental) {
        View view = compiled.view();
        String table = incremental.table();
        if (!view.reads().contains(table)) {
            throw fault(view, "event_time names a column of " + table + ", which the view does not read");
        }
        RelNode root = compiled.validation().relation();
        List<RelDataTypeField> columns =
                scan(root, table).orElseThrow().getRowType().getFieldList();
        checkTime(view, incremental, columns);
        List<String> keys = new ArrayList<>(List.of(""));
        columns.stream().filter(column -> !column.getType().isNullable()).forEach(column -> keys.add(column.getName()));
        Set<String> reasons = new LinkedHashSet<>();
        for (String key : keys) {
            Optional<Combination> combination = combination(root, new Parts(table, key), reasons);
            if (combination.isPresent()) {
                return new Maintenance(table, incremental.column(), incremental.lookback(), key, combination.get());
            }
        }
        throw fault(
                view,
                "the view cannot be incremental, since rows of " + table + " that differ meet in every way: "
                        + String.join("; ", reasons.stream().limit(MAX_REASONS).toList()));
    }

    private static Optional<Combination> combination(RelNode root, Parts parts, Set<String> reasons) {
        try {
            parts.carriers(root);
            return Optional.of(new Union());
        } catch (NotMaintainable e) {
            reasons.add(e.reason());
        }
        try {
            Grouping grouping = Sums.of(root);
            parts.carriers(grouping.aggregate().getInput());
            return Optional.of(grouping.sum());
        } catch (NotMaintainable e) {
            reasons.add(e.reason());
            return Optional.empty();
        }
    }

    private static Optional<RelNode> scan(RelNode node, String table) {
        if (node instanceof TableScan) {
            return new Parts(table, "").reads(node) ? Optional.of(node) : Optional.empty();
        }
        return node.getInputs().stream()
                .flatMap(input -> scan(input, table).stream())
                .findFirst();
    }

    private static void checkTime(View view, Incremental incremental, List<RelDataTypeField> columns) {
        boolean moment = columns.stream()
                .anyMatch(column -> column.getName().equals(incremental.column())
                        && SqlTypeUtil.isDatetime(column.getType())
                        && !column.getType().isNullable());
        if (!moment) {
            throw fault(
                    view,
                    "event_time: " + incremental.eventTime()
                            + " is no column of type DATE or TIMESTAMP that is NOT NULL");
        }
    }

    private static ViewException fault(View view, String what) {
        return ViewException.at(
                ViewError.NOT_INCREMENTAL,
                view.query().source().file(),
                what + ". Write \"materialization: table\", or see docs/feature-views.md#incremental-views");
    }
}
