package io.reelshelf.data.verify;

import java.util.List;

/**
 * What was found at a path.
 *
 * @param dataset the dataset whose layout the files have
 * @param files what was found in each file
 * @param missing names of files that the dataset has and the path lacks
 */
public record Verification(String dataset, List<FileCheck> files, List<String> missing) {
    /** Copies the lists. */
    public Verification {
        files = List.copyOf(files);
        missing = List.copyOf(missing);
    }

    /** Whether every row of every file is as declared. */
    public boolean isWellFormed() {
        return files.stream().allMatch(FileCheck::isWellFormed);
    }

    /** Whether all files are there and well-formed and no number of rows differs from what is known of the published ones. */
    public boolean isAsPublished() {
        return missing.isEmpty() && isWellFormed() && files.stream().allMatch(FileCheck::hasKnownRows);
    }

    /** Whether it is known how many rows each of the published files has. */
    public boolean canBeCompared() {
        return files.stream().noneMatch(file -> file.knownRows() == null);
    }
}
