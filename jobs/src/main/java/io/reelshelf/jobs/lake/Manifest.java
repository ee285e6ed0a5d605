package io.reelshelf.jobs.lake;

import java.util.List;
import java.util.Map;

/**
 * What a directory of the lake holds; a directory without one is not published.
 *
 * @param subject what it is a snapshot of
 * @param dataset the dataset's name
 * @param contentHash the identity of the raw files and of the rules that read them
 * @param tables its tables
 * @param files what became of each raw file's rows
 * @param reasons how many rows were refused for each reason
 */
public record Manifest(
        String subject,
        String dataset,
        String contentHash,
        List<ManifestTable> tables,
        List<FileCounts> files,
        Map<String, Long> reasons) {
    /** Copies the collections. */
    public Manifest {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
        reasons = Map.copyOf(reasons);
    }

    /** Rows in, of all files. */
    public long rowsIn() {
        return files.stream().mapToLong(FileCounts::rowsIn).sum();
    }

    /** Rows loaded, of all files. */
    public long loaded() {
        return files.stream().mapToLong(FileCounts::loaded).sum();
    }

    /** Rows refused, of all files. */
    public long rejected() {
        return files.stream().mapToLong(FileCounts::rejected).sum();
    }

    /** Rows left out as duplicates, of all files. */
    public long duplicates() {
        return files.stream().mapToLong(FileCounts::duplicates).sum();
    }
}
