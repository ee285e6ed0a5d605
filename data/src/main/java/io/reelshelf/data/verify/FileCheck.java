package io.reelshelf.data.verify;

import io.reelshelf.data.DatasetFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one file.
 *
 * @param path where it is
 * @param file how it was read
 * @param bytes its size on disk
 * @param rows its rows, without the header
 * @param knownRows how many rows the published file has; null when that is not known
 * @param faultyRows rows that are not as declared
 * @param problems the first few faults, each with its line
 */
public record FileCheck(
        String path,
        DatasetFile file,
        long bytes,
        long rows,
        @Nullable Long knownRows,
        long faultyRows,
        List<String> problems) {
    /** Copies the problems. */
    public FileCheck {
        problems = List.copyOf(problems);
    }

    /** Whether every row is as declared. */
    public boolean isWellFormed() {
        return problems.isEmpty();
    }

    /** Whether the rows are as many as in the published file; true when that is not known. */
    public boolean hasKnownRows() {
        return knownRows == null || knownRows == rows;
    }

    FileCheck withKnownRows(@Nullable Long rowsOfPublished) {
        return new FileCheck(path, file, bytes, rows, rowsOfPublished, faultyRows, problems);
    }
}
