package io.reelshelf.data.fetch;

import io.reelshelf.data.DataError;
import io.reelshelf.data.DataException;
import io.reelshelf.data.Dataset;
import io.reelshelf.data.DatasetFile;
import io.reelshelf.data.files.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Takes a dataset's files out of a zip file, and nothing else. */
final class Unpacking {
    /** Ten times the largest file that is expected. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int MOST_ENTRIES = 1_000;

    private Unpacking() {}

    /**
     * Unpacks the dataset's files into a folder, each whole.
     *
     * @throws DataException with {@link DataError#UNSAFE_ARCHIVE} when an entry would leave the folder or grows beyond all
     *     bounds, with {@link DataError#FILE_MISSING} when a file is not in the archive
     */
    static void unpack(Path zip, Archive archive, Dataset dataset, Path folder) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            refuseUnsafeNames(file, zip);
            for (DatasetFile wanted : dataset.files()) {
                ZipEntry entry = file.getEntry(archive.folder() + wanted.name());
                if (entry == null || entry.isDirectory()) {
                    throw new DataException(
                            DataError.FILE_MISSING,
                            zip + " holds no " + archive.folder() + wanted.name() + "; fetch it again");
                }
                WholeFile.write(folder.resolve(wanted.name()), out -> copy(file, entry, out));
            }
        } catch (IOException e) {
            throw new DataException(
                    DataError.CANNOT_READ, "cannot read " + zip + " as a zip file: " + e.getMessage(), e);
        }
    }

    private static void refuseUnsafeNames(ZipFile file, Path zip) {
        if (file.size() > MOST_ENTRIES) {
            throw unsafe(zip, file.size() + " entries");
        }
        Enumeration<? extends ZipEntry> entries = file.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            Path path = Path.of(name.replace('\\', '/'));
            if (path.isAbsolute() || name.contains(":") || !path.equals(path.normalize()) || path.startsWith("..")) {
                throw unsafe(zip, "an entry named '" + name + "'");
            }
        }
    }

    private static void copy(ZipFile file, ZipEntry entry, OutputStream out) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            byte[] buffer = new byte[1 << 16];
            long written = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > MOST_BYTES) {
                    throw unsafe(
                            Path.of(file.getName()), entry.getName() + " unpacks to over " + MOST_BYTES + " bytes");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static DataException unsafe(Path zip, String what) {
        return new DataException(
                DataError.UNSAFE_ARCHIVE, zip + " is refused, nothing more is unpacked: it has " + what);
    }
}
