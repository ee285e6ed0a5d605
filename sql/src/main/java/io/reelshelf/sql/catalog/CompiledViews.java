package io.reelshelf.sql.catalog;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.header.Check;
import io.reelshelf.sql.source.Select;
import io.reelshelf.sql.source.SourceText;
import io.reelshelf.sql.source.TableReference;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.calcite.runtime.CalciteContextException;

/** Views compiled in the order of their dependencies, each against the columns of those before it. */
public final class CompiledViews {
    private final Map<String, CompiledView> byName;

    private CompiledViews(Map<String, CompiledView> byName) {
        this.byName = byName;
    }

    /**
     * Resolves every name and type.
     *
     * @param tables the warehouse's own tables
     * @throws io.reelshelf.sql.source.ViewException for the first fault: an unknown table or column, or types that do not
     *     go together
     */
    public static CompiledViews of(Views views, TypedCatalog tables) {
        CalciteCatalog catalog = new CalciteCatalog();
        tables.tables().forEach(catalog::add);
        views.checkAgainst(tables.tables().stream().map(CatalogTable::name).toList());
        Map<String, CompiledView> compiled = new LinkedHashMap<>();
        for (View view : views.ordered()) {
            Validation validation = validate(catalog, view.query());
            CompiledView done = new CompiledView(view, CalciteCatalog.columns(validation.rowType()), validation);
            catalog.add(new CatalogTable(view.name(), done.columns()));
            compiled.put(view.name(), done);
        }
        compiled.values().forEach(view -> checks(catalog, view));
        return new CompiledViews(compiled);
    }

    /** The views, each after those that it reads. */
    public List<CompiledView> ordered() {
        return new ArrayList<>(byName.values());
    }

    /** The view of a name; empty where no file defines it. */
    public Optional<CompiledView> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static Validation validate(CalciteCatalog catalog, Select query) {
        try {
            return catalog.validate(query);
        } catch (CalciteContextException e) {
            throw ValidationFault.of(e, query, catalog.names(query));
        }
    }

    /** A check is SQL too: its columns exist and its types go together. */
    private static void checks(CalciteCatalog catalog, CompiledView compiled) {
        View view = compiled.view();
        for (Check check : view.header().checks()) {
            Select query = check instanceof Check.NoRow own
                    ? own.query()
                    : Select.parse(new SourceText(
                            view.query().source().file() + " (check " + check.name() + ")",
                            0,
                            check.failures(view.name(), UnaryOperator.identity())));
            validate(catalog, query);
            refuseForeign(view, check, query);
            if (check instanceof Check.Range range) {
                refuseText(compiled, range);
            }
        }
    }

    /** A range is one of numbers: the engines would convert a text, or fail at the first that is none. */
    private static void refuseText(CompiledView compiled, Check.Range range) {
        for (CatalogColumn column : compiled.columns()) {
            if (column.name().equals(range.column()) && !column.type().isNumber()) {
                throw ViewException.at(
                        ViewError.BAD_HEADER,
                        compiled.view().query().source().file(),
                        "the check " + range.name() + " compares with a number, and " + column.name() + " is "
                                + column.type() + ". Check it by accepted_values or no_row");
            }
        }
    }

    /** A check runs once the view is built: what it names must be there by then. */
    private static void refuseForeign(View view, Check check, Select query) {
        for (TableReference reference : query.references()) {
            String table = reference.table();
            boolean own = table.equals(view.name()) || view.reads().contains(table);
            if (!own && !table.startsWith("core.")) {
                throw ViewException.at(
                        ViewError.BAD_HEADER,
                        view.query().source().file(),
                        "the check " + check.name() + " names " + table
                                + ", which the view does not read. Name core tables, the view, or what it reads");
            }
        }
    }
}
