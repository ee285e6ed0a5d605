package io.reelshelf.warehouse.load;

import java.util.List;
import java.util.Objects;

/**
 * A full snapshot of one subject, staged as Parquet.
 *
 * @param subject what the load replaces
 * @param dataset the dataset's name, such as {@code ml-1m}
 * @param contentHash identity of the input, 1 to 64 characters: loading the same twice changes nothing
 * @param lakePath the folder that holds the staged files, for the ledger
 * @param tables one entry for each raw table of the subject, and one for {@link StagedTable#REJECTED} where rows were
 *     rejected
 * @param counts the source rows
 * @param files the source files
 */
public record LoadRequest(
        Subject subject,
        String dataset,
        String contentHash,
        String lakePath,
        List<StagedTable> tables,
        LoadCounts counts,
        List<DatasetFile> files) {
    public LoadRequest {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(lakePath);
        Objects.requireNonNull(counts);
        tables = List.copyOf(tables);
        files = List.copyOf(files);
        if (contentHash.isEmpty() || contentHash.length() > 64) {
            throw new IllegalArgumentException("A content hash has 1 to 64 characters: \"" + contentHash + "\"");
        }
    }

    /** The same with its files elsewhere. */
    LoadRequest withTables(List<StagedTable> elsewhere) {
        return new LoadRequest(subject, dataset, contentHash, lakePath, elsewhere, counts, files);
    }
}
