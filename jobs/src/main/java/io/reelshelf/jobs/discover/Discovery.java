package io.reelshelf.jobs.discover;

import io.reelshelf.data.DatasetFile;
import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import io.reelshelf.jobs.parse.SourceFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** Finds raw files and looks through them. */
public final class Discovery {
    private Discovery() {}

    /**
     * Looks through one file.
     *
     * @param index the file's number in the run
     * @param dataset the dataset's name
     * @param declared what the file should look like
     * @param address where it is, a URI or an absolute path; the same with {@code .gz} is tried too
     * @throws JobsException where it is missing, unreadable, empty, or its schema drifted
     */
    public static Discovered discover(int index, String dataset, DatasetFile declared, String address) {
        Path path = find(address);
        try {
            FileSystem files = FileSystem.get(path.toUri());
            SourceFile source = new SourceFile(
                    index,
                    dataset,
                    declared.role(),
                    declared.format(),
                    declared.encoding().name(),
                    path.toString(),
                    path.getName(),
                    isGzip(files, path),
                    declared.columnNames(),
                    declared.columnNames());
            return new FileScan(declared, source).scan(files.getFileStatus(path).getLen(), Instant.now());
        } catch (IOException e) {
            throw new JobsException(JobsError.FILE_UNREADABLE, path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Path find(String address) {
        for (String candidate : new String[] {address, address + ".gz"}) {
            Path path = new Path(candidate);
            try {
                if (!FileSystem.get(path.toUri()).getFileStatus(path).isDir()) {
                    return path;
                }
            } catch (FileNotFoundException e) {
                // Look for the next candidate.
            } catch (IOException e) {
                throw new JobsException(JobsError.FILE_UNREADABLE, path + " cannot be read: " + e.getMessage(), e);
            }
        }
        throw new JobsException(
                JobsError.FILE_MISSING,
                "no file " + address + " (nor with .gz): give its folder with --from, or run './reelshelf data fetch'");
    }

    /** By its first two bytes: a name may lie. */
    private static boolean isGzip(FileSystem files, Path path) throws IOException {
        try (FSDataInputStream input = files.open(path)) {
            return input.read() == 0x1F && input.read() == 0x8B;
        }
    }
}
