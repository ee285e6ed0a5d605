package io.reelshelf.warehouse.features.diff;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.graph.Selection;
import io.reelshelf.sql.lint.Lint;
import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.TableCatalog;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.features.SqlHash;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares versions of views before they are published. */
public final class FeatureDiff {
    private final Warehouse warehouse;
    private final Views views;
    private final Engine engine;

    /** Compares with these views, the new version. */
    public FeatureDiff(Warehouse warehouse, Views views) {
        this.warehouse = warehouse;
        this.views = views;
        this.engine = warehouse.dialect() == Dialect.DUCKDB ? Engine.DUCKDB : Engine.REDSHIFT;
    }

    /**
     * What the views give now beside what is published.
     *
     * @throws io.reelshelf.sql.source.ViewException where a view is not in order
     * @throws WarehouseException where a chosen view was never published, or the warehouse fails
     */
    public List<ViewDiff> withPublished(DiffRequest request) {
        return compare(request, Optional.empty());
    }

    /**
     * What the views give beside what others give, both computed now from the same data.
     *
     * @param former the old version
     */
    public List<ViewDiff> with(Views former, DiffRequest request) {
        return compare(request, Optional.of(former));
    }

    private List<ViewDiff> compare(DiffRequest request, Optional<Views> former) {
        Lint.refuse(views, new TableCatalog());
        former.ifPresent(others -> Lint.refuse(others, new TableCatalog()));
        try (Connection connection = warehouse.connection()) {
            Map<String, String> published = published(connection);
            Map<String, String> old = former.isPresent() ? hashes(former.get()) : published;
            Set<String> touched = touched(views, old);
            List<View> chosen = chosen(request, old, touched);
            // What is in place can be read as it is where it was made by the same SQL.
            Set<String> compute = new TreeSet<>(touched);
            compute.addAll(touched(views, published));
            former.ifPresent(others -> compute.addAll(touched(others, published)));
            Versions before = new Versions(connection, engine, "diff_old_");
            Versions after = new Versions(connection, engine, "diff_new_");
            try {
                if (former.isPresent()) {
                    before.compute(former.get(), needed(former.get(), chosen, compute));
                }
                after.compute(views, needed(views, chosen, compute));
                List<ViewDiff> diffs = new ArrayList<>();
                for (View view : chosen) {
                    String name = view.name();
                    List<String> key = view.header().grain();
                    diffs.add(new TableDiff(connection, request, engine, before.table(name), after.table(name), key)
                            .of(name));
                }
                return diffs;
            } finally {
                before.drop();
                after.drop();
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    WarehouseError.STATEMENT_FAILED,
                    "The comparison failed; what is published was not touched: " + e.getMessage(),
                    e);
        }
    }

    /** Views of another SQL than these hashes tell, and what reads them. */
    private Set<String> touched(Views of, Map<String, String> hashes) {
        Set<String> touched = new TreeSet<>();
        for (View view : of.ordered()) {
            boolean other = !SqlHash.of(view, engine).equals(hashes.get(view.name()));
            if (other || view.reads().stream().anyMatch(touched::contains)) {
                touched.add(view.name());
            }
        }
        return touched;
    }

    /** The chosen views, and of what they are made of what cannot be read in place. */
    private static Set<String> needed(Views of, List<View> chosen, Set<String> compute) {
        Set<String> wanted = new TreeSet<>();
        chosen.forEach(view -> wanted.add(view.name()));
        List<View> ordered = of.ordered();
        for (int i = ordered.size() - 1; i >= 0; i--) {
            if (wanted.contains(ordered.get(i).name())) {
                ordered.get(i).reads().stream().filter(compute::contains).forEach(wanted::add);
            }
        }
        return wanted;
    }

    private List<View> chosen(DiffRequest request, Map<String, String> old, Set<String> touched) {
        if (request.selectors().isEmpty()) {
            return views.ordered().stream()
                    .filter(view -> touched.contains(view.name()) && old.containsKey(view.name()))
                    .toList();
        }
        List<View> chosen = Selection.of(views, request.selectors());
        for (View view : chosen) {
            if (!old.containsKey(view.name())) {
                throw new WarehouseException(
                        WarehouseError.NOTHING_TO_COMPARE,
                        view.name()
                                + " has no old version to compare with. Build it: ./reelshelf features build --select "
                                + view.name() + ".");
            }
        }
        return chosen;
    }

    private Map<String, String> hashes(Views of) {
        Map<String, String> hashes = new TreeMap<>();
        of.ordered().forEach(view -> hashes.put(view.name(), SqlHash.of(view, engine)));
        return hashes;
    }

    private static Map<String, String> published(Connection connection) throws SQLException {
        Map<String, String> hashes = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT view_name, sql_hash FROM catalog.feature_view")) {
            while (rows.next()) {
                hashes.put(rows.getString(1), rows.getString(2));
            }
        }
        return hashes;
    }
}
