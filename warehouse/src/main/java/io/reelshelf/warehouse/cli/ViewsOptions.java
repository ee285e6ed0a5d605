package io.reelshelf.warehouse.cli;

import io.reelshelf.sql.ViewFiles;
import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.features.PortableViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a folder with view files of one's own: a picocli mixin. */
public final class ViewsOptions {
    private static final String DEFAULT_FOLDER = "views";

    @Option(
            names = "--views",
            paramLabel = "DIR",
            description =
                    "A folder with view files of your own (features/*.sql, reports/*.sql), beside those that come with"
                            + " Reelshelf; one of the same name replaces it (default: HOME/views where that exists).")
    private @Nullable Path folder;

    /**
     * The folder: the one that was given, else {@code HOME/views} where that exists.
     *
     * @throws WarehouseException where the given one is none
     */
    public Optional<Path> folder(WarehouseOptions options) {
        if (folder != null) {
            return Optional.of(existing(folder));
        }
        return Optional.of(options.home().resolve(DEFAULT_FOLDER)).filter(Files::isDirectory);
    }

    /**
     * The views that come with Reelshelf and those of the folder.
     *
     * @throws io.reelshelf.sql.source.ViewException for the first fault in a file
     */
    Views views(WarehouseOptions options) {
        return folder(options).map(ViewsOptions::with).orElseGet(Views::bundled);
    }

    /**
     * The same views as other engines need them.
     *
     * @throws io.reelshelf.sql.source.ViewException for the first fault in a file
     */
    public PortableViews portable(WarehouseOptions options) {
        return new PortableViews(views(options));
    }

    /** The views that come with Reelshelf and those of a folder, which must exist. */
    static Views with(Path folder) {
        try {
            return Views.of(ViewFiles.bundledWith(existing(folder)));
        } catch (IOException e) {
            throw new WarehouseException(WarehouseError.NO_VIEWS_FOLDER, message(folder), e);
        }
    }

    private static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new WarehouseException(WarehouseError.NO_VIEWS_FOLDER, message(folder));
        }
        return folder;
    }

    private static String message(Path folder) {
        return "There is no readable folder " + folder + ": give one that holds features/*.sql or reports/*.sql.";
    }
}
