package io.reelshelf.jobs.lake;

import java.util.List;

/**
 * One table of a published directory.
 *
 * @param name its name
 * @param rows rows in all its files
 * @param files its Parquet files, relative to the directory
 */
public record ManifestTable(String name, long rows, List<ManifestFile> files) {
    /** Copies the list. */
    public ManifestTable {
        files = List.copyOf(files);
    }
}
