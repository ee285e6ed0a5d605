package io.reelshelf.warehouse.redshift.copy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Moves written files to their names of Redshift's making: prefix, slice, part; the manifest last. */
final class UnloadTarget {
    private static final ObjectMapper JSON = new ObjectMapper();

    private UnloadTarget() {}

    /** The number of rows. A move that fails takes back what was moved. */
    static long move(FileStore store, List<UnloadedFile> files, String target, UnloadOptions options, Path folder)
            throws CopyException, IOException {
        long rows = files.stream().mapToLong(UnloadedFile::rows).sum();
        ArrayNode entries = JSON.createArrayNode();
        List<StoredFile> moved = new ArrayList<>();
        try {
            for (int i = 0; i < files.size(); i++) {
                UnloadedFile file = files.get(i);
                String address = address(target, file.partition(), i, options);
                long bytes = Files.size(file.path());
                store.put(file.path(), address);
                moved.add(new StoredFile(address, bytes));
                entries.addObject().put("url", address).putObject("meta").put("content_length", bytes);
            }
            if (options.manifest) {
                ObjectNode manifest = JSON.createObjectNode();
                manifest.set("entries", entries);
                if (options.manifestVerbose) {
                    manifest.putObject("meta").put("record_count", rows);
                }
                Path file = Files.write(folder.resolve("manifest"), JSON.writeValueAsBytes(manifest));
                store.put(file, target + "manifest");
            }
            return rows;
        } catch (CopyException | IOException e) {
            try {
                store.delete(moved);
            } catch (CopyException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private static String address(String target, String partition, int number, UnloadOptions options) {
        String prefix = partition.isEmpty() ? target : (target.endsWith("/") ? target : target + "/") + partition;
        String name = options.parallel
                ? String.format(Locale.ROOT, "%04d_part_%02d", number % 10_000, number / 10_000)
                : String.format(Locale.ROOT, "%03d", number);
        return prefix + name + extension(options);
    }

    private static String extension(UnloadOptions options) {
        if (!options.extension.isEmpty()) {
            return "." + options.extension;
        }
        return options.format == FileFormat.PARQUET ? ".parquet" : options.gzip ? ".gz" : "";
    }
}
