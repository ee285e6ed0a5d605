package io.reelshelf.warehouse.features.site;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.ViewFiles;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.source.ViewException;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The site as it is now: made anew when a build was recorded, data was loaded or a view file changed, else kept. Where the
 * folder's files are not in order it shows the views that come with Reelshelf, and says so. Safe for many threads.
 */
public final class LiveCatalog {
    private final Warehouse warehouse;
    private final Optional<Path> folder;
    private final String app;

    private @Nullable Made made;

    private record Made(String records, List<ViewFile> files, CatalogSite site) {}

    /**
     * A catalogue of the views that come with Reelshelf and those of a folder.
     *
     * @param folder view files of one's own, if there are any
     * @param app the address of the app that serves the pages, for their links
     */
    public LiveCatalog(Warehouse warehouse, Optional<Path> folder, String app) {
        this.warehouse = warehouse;
        this.folder = folder;
        this.app = app;
    }

    /** The text of a file of the site; empty where it has none of this name. */
    public Optional<String> file(String name) {
        return Optional.ofNullable(site().files().get(name));
    }

    private synchronized CatalogSite site() {
        String records = records();
        List<ViewFile> files = files();
        Made kept = made;
        if (kept != null && kept.records().equals(records) && kept.files().equals(files)) {
            return kept.site();
        }
        Made now = new Made(records, files, make(files));
        made = now;
        return now.site();
    }

    private CatalogSite make(List<ViewFile> files) {
        try {
            return CatalogSite.of(Views.of(files), warehouse, app, "");
        } catch (ViewException e) {
            String notice =
                    "Only the views that come with Reelshelf are shown, because a file of your own is not in order: "
                            + e.getMessage();
            return CatalogSite.of(Views.bundled(), warehouse, app, notice);
        }
    }

    private List<ViewFile> files() {
        try {
            return folder.isPresent() ? ViewFiles.bundledWith(folder.get()) : ViewFiles.bundled();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the view files in " + folder, e);
        }
    }

    /** Changes with every build and every load. */
    private String records() {
        try (Connection connection = warehouse.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT (SELECT COUNT(*) FROM catalog.feature_run),"
                        + " (SELECT MAX(finished_at) FROM catalog.feature_run),"
                        + " (SELECT MAX(built_at) FROM catalog.feature_view),"
                        + " (SELECT COUNT(*) FROM catalog.load_ledger),"
                        + " (SELECT COUNT(*) FROM catalog.load_ledger WHERE superseded_at IS NULL)")) {
            row.next();
            StringBuilder records = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                records.append(row.getString(i)).append(' ');
            }
            return records.toString();
        } catch (SQLException e) {
            throw new WarehouseException(
                    WarehouseError.STATEMENT_FAILED, "The records of builds cannot be read: " + e.getMessage(), e);
        }
    }
}
