package io.reelshelf.warehouse.redshift.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and fetches the files that a COPY names by prefix or manifest. */
final class Sources {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_MANIFEST_BYTES = 64L << 20;

    private final FileStore store;
    private final Path folder;

    Sources(FileStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    List<SourceFile> find(String source, boolean manifest) throws CopyException {
        List<StoredFile> found = manifest ? listed(source) : store.list(source);
        if (found.isEmpty()) {
            throw new CopyException(
                    CopyException.NO_FILE,
                    "The specified prefix '" + source + "' does not exist",
                    "It is the begin of the files' addresses.");
        }
        List<SourceFile> files = new ArrayList<>();
        for (StoredFile file : found) {
            files.add(new SourceFile(file.address(), store.fetch(file, folder)));
        }
        return files;
    }

    /** The content of one small file, such as a JSONPaths file. */
    JsonNode json(String address) throws CopyException {
        StoredFile file = exact(address)
                .orElseThrow(() -> new CopyException(CopyException.NO_FILE, address + " does not exist", null));
        if (file.bytes() > MOST_MANIFEST_BYTES) {
            throw new CopyException(CopyException.LIMIT, address + " is larger than 64 MB", null);
        }
        try {
            return JSON.readTree(Files.readAllBytes(store.fetch(file, folder)));
        } catch (IOException e) {
            throw new CopyException(CopyException.BAD_FILE, address + " is no JSON", null, e);
        }
    }

    /** https://docs.aws.amazon.com/redshift/latest/dg/loading-data-files-using-manifest.html */
    private List<StoredFile> listed(String manifest) throws CopyException {
        JsonNode entries = json(manifest).path("entries");
        if (!entries.isArray() || entries.isEmpty()) {
            throw new CopyException(CopyException.BAD_FILE, "The manifest " + manifest + " has no \"entries\"", null);
        }
        List<StoredFile> files = new ArrayList<>();
        for (JsonNode entry : entries) {
            String url = entry.path("url").asText();
            Optional<StoredFile> file = exact(url);
            if (file.isPresent()) {
                checkLength(entry.path("meta").path("content_length"), file.get());
                files.add(file.get());
            } else if (entry.path("mandatory").asBoolean(false)) {
                throw new CopyException(
                        CopyException.NO_FILE,
                        "The manifest " + manifest + " demands " + url + ", which does not exist",
                        null);
            }
        }
        return files;
    }

    private static void checkLength(JsonNode length, StoredFile file) throws CopyException {
        if (length.isNumber() && length.asLong() != file.bytes()) {
            throw new CopyException(
                    CopyException.BAD_FILE,
                    file.address() + " has " + file.bytes() + " bytes, the manifest says " + length.asLong(),
                    null);
        }
    }

    private Optional<StoredFile> exact(String address) throws CopyException {
        String path = address.startsWith("file://") ? address.substring("file://".length()) : address;
        List<StoredFile> files = store.list(path);
        return files.stream()
                .filter(file -> file.address().equals(path))
                .findFirst()
                .or(() -> files.size() == 1 && path.startsWith("/") ? Optional.of(files.get(0)) : Optional.empty());
    }
}
