package io.reelshelf.warehouse.redshift.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files below the folders that the server was given; links that lead out of them are not followed. */
final class LocalFiles implements FileStore {
    private static final String SCHEME = "file://";

    private final List<Path> folders;

    LocalFiles(List<Path> folders) {
        this.folders = folders;
    }

    @Override
    public List<StoredFile> list(String prefix) throws CopyException {
        String start = path(prefix).toString() + (prefix.endsWith("/") ? "/" : "");
        Path parent = prefix.endsWith("/") ? path(prefix) : parent(path(prefix));
        allow(parent);
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(parent)) {
            List<StoredFile> files = new ArrayList<>();
            for (Path file : walk.filter(path -> path.toString().startsWith(start))
                    .filter(path -> !hidden(parent.relativize(path)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                files.add(new StoredFile(allow(file).toString(), Files.size(file)));
            }
            return files;
        } catch (IOException e) {
            throw unreadable(prefix, e);
        }
    }

    @Override
    public Path fetch(StoredFile file, Path folder) throws CopyException {
        return allow(path(file.address()));
    }

    @Override
    public void put(Path file, String address) throws CopyException {
        Path target = path(address);
        Path parent = parent(target);
        allow(parent);
        try {
            Files.createDirectories(parent);
            Files.move(file, allow(parent).resolve(name(target)), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CopyException(CopyException.IO, "Cannot write " + address + ": " + e.getMessage(), null, e);
        }
    }

    @Override
    public void delete(List<StoredFile> files) throws CopyException {
        for (StoredFile file : files) {
            try {
                Files.deleteIfExists(allow(path(file.address())));
            } catch (IOException e) {
                throw new CopyException(
                        CopyException.IO, "Cannot remove " + file.address() + ": " + e.getMessage(), null, e);
            }
        }
    }

    /** The real path of what exists of it, which must lie below a folder; whether anything is elsewhere is not told. */
    private Path allow(Path path) throws CopyException {
        try {
            Path existing = path;
            while (!Files.exists(existing)) {
                existing = parent(existing);
            }
            Path real = existing.toRealPath();
            for (Path folder : folders) {
                if (Files.exists(folder) && real.startsWith(folder.toRealPath())) {
                    return existing.equals(path) ? real : path;
                }
            }
        } catch (IOException e) {
            throw unreadable(path.toString(), e);
        }
        throw new CopyException(
                CopyException.DENIED,
                "permission denied for file " + path,
                "COPY and UNLOAD reach these folders of the server: " + folders);
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            String name = part.toString();
            if (name.startsWith(".") || name.startsWith("_")) {
                return true;
            }
        }
        return false;
    }

    private static Path path(String address) throws CopyException {
        String text = address.startsWith(SCHEME) ? address.substring(SCHEME.length()) : address;
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw new CopyException(
                CopyException.NO_FILE,
                "A source or target is an absolute path of the server or s3://bucket/prefix: " + address,
                null);
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static Path name(Path path) throws CopyException {
        Path name = path.getFileName();
        if (name == null) {
            throw new CopyException(CopyException.NO_FILE, path + " is no file", null);
        }
        return name;
    }

    private static CopyException unreadable(String prefix, IOException cause) {
        return new CopyException(CopyException.IO, "Cannot read " + prefix + ": " + cause.getMessage(), null, cause);
    }

    @Override
    public void close() {}
}
