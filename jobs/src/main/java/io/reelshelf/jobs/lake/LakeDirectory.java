package io.reelshelf.jobs.lake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import io.reelshelf.warehouse.TemporaryFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lake of one home: {@code lake/<subject>/<content hash>/<table>/*.parquet}. A run owns the lake while it lasts. It
 * stages under {@code .staging} and publishes a directory by renaming it, manifest and all; what a killed run left
 * staged is removed by the next.
 */
public final class LakeDirectory implements AutoCloseable {
    private static final String MANIFEST = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path lake;
    private final Path staging;
    private final FileChannel lockFile;

    private LakeDirectory(Path lake, FileChannel lockFile) {
        this.lake = lake;
        this.staging = lake.resolve(".staging");
        this.lockFile = lockFile;
    }

    /**
     * Takes the lake of this home for one run, and cleans it.
     *
     * @throws JobsException where another run has it, or it cannot be written
     */
    public static LakeDirectory open(Path home) {
        Path lake = home.resolve("lake");
        try {
            Files.createDirectories(lake);
            FileChannel channel =
                    FileChannel.open(lake.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new JobsException(
                        JobsError.HOME_IN_USE, "another run uses " + home + ": wait for it, or choose another --home");
            }
            LakeDirectory directory = new LakeDirectory(lake, channel);
            TemporaryFolder.delete(directory.staging);
            Files.createDirectories(directory.staging);
            return directory;
        } catch (IOException e) {
            throw unwritable(lake, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Where this run stages. */
    public Path staging() {
        return staging;
    }

    /** Where a subject's snapshot of this content is, or will be, published. */
    public Path directory(String subject, String contentHash) {
        return lake.resolve(subject).resolve(contentHash);
    }

    /** The manifest of a snapshot that was published and is still whole. */
    public Optional<Manifest> published(String subject, String contentHash) {
        Path directory = directory(subject, contentHash);
        Path manifest = directory.resolve(MANIFEST);
        if (!Files.exists(manifest)) {
            return Optional.empty();
        }
        try {
            Manifest read = JSON.readValue(manifest.toFile(), Manifest.class);
            return isWhole(directory, read) ? Optional.of(read) : Optional.empty();
        } catch (IOException e) {
            // A manifest that cannot be read is none: the snapshot is made anew.
            return Optional.empty();
        }
    }

    private static boolean isWhole(Path directory, Manifest manifest) throws IOException {
        for (ManifestTable table : manifest.tables()) {
            for (ManifestFile file : table.files()) {
                Path path = directory.resolve(file.path());
                if (!Files.exists(path) || Files.size(path) != file.bytes()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Publishes a staged directory with its manifest; the former one of this content, if any, goes. */
    public Path publish(Path staged, Manifest manifest) {
        Path target = directory(manifest.subject(), manifest.contentHash());
        try {
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(staged.resolve(MANIFEST).toFile(), manifest);
            Files.createDirectories(target.getParent());
            TemporaryFolder.delete(target);
            return Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private static JobsException unwritable(Path path, IOException e) {
        return new JobsException(
                JobsError.LAKE_UNWRITABLE,
                path + " cannot be written: " + e + "; free space or rights, or choose another --home",
                e);
    }

    /** Removes what is staged and lets the lake go. */
    @Override
    public void close() {
        try {
            TemporaryFolder.delete(staging);
            lockFile.close();
        } catch (IOException e) {
            throw unwritable(staging, e);
        }
    }
}
