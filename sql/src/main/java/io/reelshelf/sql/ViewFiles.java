package io.reelshelf.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads view files from folders and from the jar. */
public final class ViewFiles {
    private static final String FOLDER = "views";

    private ViewFiles() {}

    /** The view files that come with Reelshelf. */
    public static List<ViewFile> bundled() {
        URL folder = ViewFiles.class.getResource("/" + FOLDER);
        if (folder == null) {
            throw new IllegalStateException("The jar lacks the folder " + FOLDER);
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return in(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return in(jar.getPath("/" + FOLDER));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not a URI: " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the view files in " + folder, e);
        }
    }

    /**
     * The view files that come with Reelshelf and those of a folder; a file of the folder takes the place of the one that
     * comes with Reelshelf and has its name.
     *
     * @throws IOException where the folder cannot be read
     */
    public static List<ViewFile> bundledWith(Path folder) throws IOException {
        List<ViewFile> own = in(folder);
        Set<String> replaced = own.stream().map(ViewFile::viewName).collect(Collectors.toSet());
        List<ViewFile> files = new ArrayList<>(own);
        bundled().stream().filter(file -> !replaced.contains(file.viewName())).forEach(files::add);
        files.sort(Comparator.comparing(ViewFile::viewName));
        return files;
    }

    /** Every {@code .sql} file below a folder, by path. */
    public static List<ViewFile> in(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files = paths.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
            return files.stream().map(ViewFiles::read).toList();
        }
    }

    private static ViewFile read(Path path) {
        try {
            return new ViewFile(path.toString().replace('\\', '/'), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
