package io.reelshelf.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The migrations that come with this version, with Flyway's checksums. Where a history holds exactly these there is nothing
 * for Flyway to do, whose own check takes a third of a second of every start.
 */
final class BundledMigrations {
    private final Map<String, Integer> checksums;

    private BundledMigrations(Map<String, Integer> checksums) {
        this.checksums = Map.copyOf(checksums);
    }

    /** Those of some folders of the class path. */
    static BundledMigrations in(List<String> folders) {
        Map<String, Integer> checksums = new TreeMap<>();
        for (String folder : folders) {
            try {
                addFolder(folder, checksums);
            } catch (URISyntaxException e) {
                throw new IllegalStateException("Not a URI: " + folder, e);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the migrations in " + folder, e);
            }
        }
        return new BundledMigrations(checksums);
    }

    private static void addFolder(String folder, Map<String, Integer> checksums)
            throws IOException, URISyntaxException {
        for (String name : names(folder)) {
            checksums.put(name, checksum(folder + "/" + name));
        }
    }

    /** The names of a folder's files; from the jar's own list, which opens faster than a file system over it. */
    private static List<String> names(String folder) throws IOException, URISyntaxException {
        URL url = BundledMigrations.class.getResource("/" + folder);
        if (url == null) {
            throw new IllegalStateException("The jar lacks the folder " + folder);
        }
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection inJar) {
            try (JarFile jar = inJar.getJarFile()) {
                String prefix = folder + "/";
                return jar.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
                        .map(name -> name.substring(prefix.length()))
                        .toList();
            }
        }
        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** As Flyway has it: CRC32 over the lines without their ends. Were it another, Flyway would only be asked for nothing. */
    private static int checksum(String resource) throws IOException {
        try (InputStream in = BundledMigrations.class.getResourceAsStream("/" + resource)) {
            CRC32 sum = new CRC32();
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
            return (int) sum.getValue();
        }
    }

    /**
     * Whether a history holds these migrations, all applied and unchanged, and no other.
     *
     * @param table the history's name, with its schema where that is not the connection's own
     */
    boolean areExactly(Connection connection, String table) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT type, script, checksum, success FROM " + table)) {
            Map<String, Integer> missing = new TreeMap<>(checksums);
            while (rows.next()) {
                boolean madeSchema = rows.getString("type").equals("SCHEMA");
                if (!madeSchema && !isApplied(rows, missing.remove(rows.getString("script")))) {
                    return false;
                }
            }
            return missing.isEmpty();
        } catch (SQLException e) {
            // No such table: a new warehouse, which Flyway gives one.
            return false;
        }
    }

    private static boolean isApplied(ResultSet row, @Nullable Integer checksum) throws SQLException {
        return checksum != null && checksum == row.getInt("checksum") && row.getBoolean("success");
    }
}
