package io.reelshelf.warehouse.features.site;

import com.samskivert.mustache.Template;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.catalog.CompiledViews;
import io.reelshelf.sql.emit.Engine;
import io.reelshelf.sql.lineage.Lineage;
import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.TableCatalog;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A whole site, made at once.
 *
 * @param files each file's name, without folders, and its text
 */
public record CatalogSite(SortedMap<String, String> files) {
    private static final List<String> ASSETS = List.of("catalog.css", "catalog.js", "icon.svg");

    /** Copies the files. */
    public CatalogSite {
        files = new TreeMap<>(files);
    }

    /** What a page's frame needs beside the page; {@code app} is the address of the app that serves it, or empty. */
    private record Frame(String title, String app, String body) {}

    /**
     * Makes the site of views as a folder of files that need no server.
     *
     * @throws io.reelshelf.sql.source.ViewException where the views are not in order
     * @throws WarehouseException where the warehouse cannot be read
     */
    public static CatalogSite of(Views views, Warehouse warehouse) {
        return of(views, warehouse, "", "");
    }

    static CatalogSite of(Views views, Warehouse warehouse, String app, String notice) {
        TableCatalog tables = new TableCatalog();
        CompiledViews compiled = CompiledViews.of(views, tables);
        BuildFacts facts = facts(warehouse);
        Engine engine = warehouse.dialect() == Dialect.DUCKDB ? Engine.DUCKDB : Engine.REDSHIFT;
        ViewPages maker = new ViewPages(views, Lineage.of(compiled), facts, engine);
        List<ViewPage> pages = compiled.ordered().stream()
                .map(maker::page)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        Map<String, Freshness> freshness = new HashMap<>();
        pages.forEach(page -> freshness.put(page.name(), page.freshness()));
        IndexPage.Tables tablesPage = IndexPage.Tables.of(tables.tables(), views);

        SortedMap<String, String> files = new TreeMap<>();
        Template layout = Templates.of("layout");
        Template view = Templates.of("view");
        for (ViewPage page : pages) {
            files.put(page.name() + ".html", layout.execute(new Frame(page.name(), app, view.execute(page))));
        }
        IndexPage index = IndexPage.of(notice, views, freshness, facts);
        files.put(
                "index.html",
                layout.execute(
                        new Frame("Feature views", app, Templates.of("index").execute(index))));
        files.put(
                Link.TABLES,
                layout.execute(new Frame(
                        "Tables of the warehouse", app, Templates.of("tables").execute(tablesPage))));
        files.put("search.js", SearchIndex.script(pages, tablesPage));
        ASSETS.forEach(name -> files.put(name, Templates.resource(name)));
        return new CatalogSite(files);
    }

    private static BuildFacts facts(Warehouse warehouse) {
        try (Connection connection = warehouse.connection()) {
            return BuildFacts.read(connection);
        } catch (SQLException e) {
            throw new WarehouseException(
                    WarehouseError.STATEMENT_FAILED, "The records of builds cannot be read: " + e.getMessage(), e);
        }
    }
}
