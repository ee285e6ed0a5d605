package io.reelshelf.warehouse.features.site;

import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes a site into a folder: beside the old one first, so that a reader never meets half of it. */
public final class SiteFolder {
    private static final Pattern OWN = Pattern.compile(
            "[a-z0-9_]+\\.[a-z0-9_]+\\.html|index\\.html|tables\\.html|catalog\\.(css|js)|search\\.js|icon\\.svg");

    private SiteFolder() {}

    /**
     * Writes the files; a site that is there is replaced.
     *
     * @throws WarehouseException where the folder holds files that are none of a site, or cannot be written
     */
    public static void write(CatalogSite site, Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            refuseForeign(target);
            Files.createDirectories(target.getParent() == null ? target : target.getParent());
            Path fresh = target.resolveSibling(target.getFileName() + ".new");
            delete(fresh);
            Files.createDirectory(fresh);
            for (Map.Entry<String, String> file : site.files().entrySet()) {
                Files.writeString(fresh.resolve(file.getKey()), file.getValue());
            }
            delete(target);
            Files.move(fresh, target);
        } catch (IOException e) {
            throw new WarehouseException(
                    WarehouseError.FOLDER_IN_USE,
                    "Cannot write the site into " + target + " (" + e + "): choose another --out.",
                    e);
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        for (Path file : children(folder)) {
            if (!OWN.matcher(file.getFileName().toString()).matches()) {
                throw new WarehouseException(
                        WarehouseError.FOLDER_IN_USE,
                        folder + " holds " + file.getFileName()
                                + ", which is no part of a site, so nothing was written: choose an empty folder as --out.");
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : children(folder)) {
            Files.delete(file);
        }
        Files.deleteIfExists(folder);
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
