package io.reelshelf.warehouse.server.auth;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that the owner alone may read: those that are made here have that mode before they have content. */
public final class PrivateFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Writes a whole file, or replaces it, in one step. */
    static void write(Path file, String text) throws IOException {
        Path temporary = Files.createTempFile(
                file.toAbsolutePath().getParent(), file.getFileName().toString(), ".new", mode("rw-------"));
        Files.writeString(temporary, text);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes a folder that is not there, and those above it. */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, mode("rwx------"));
        }
    }

    /**
     * Takes what others than the owner may do with a file or a folder. A folder that is for all, such as the one for temporary files, and
     * one that the file system refuses to change, as another user's, stay as they are, and the log says so.
     */
    public static void close(Path path) {
        if (!POSIX || !Files.exists(path)) {
            return;
        }
        try {
            Set<PosixFilePermission> allowed = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            if (allowed.contains(PosixFilePermission.OTHERS_WRITE) && Files.isDirectory(path)) {
                LOG.warn(
                        "{} is a folder of all users, who may read what a server keeps there: choose another --home",
                        path);
            } else if (allowed.retainAll(OWNERS)) {
                Files.setPosixFilePermissions(path, allowed);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("Others may read {}, which holds passwords' verifiers: {}", path, e.toString());
        }
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
