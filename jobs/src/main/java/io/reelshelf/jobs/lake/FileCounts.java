package io.reelshelf.jobs.lake;

/**
 * What became of one raw file's rows; rows in = loaded + rejected + duplicates, checked here.
 *
 * @param file its name
 * @param role what its rows are
 * @param rowsIn as counted by the pass that cut it into chunks
 * @param loaded as counted in the staged table
 * @param rejected as counted in the staged quarantine
 * @param duplicates as counted in the staged duplicates
 */
public record FileCounts(String file, String role, long rowsIn, long loaded, long rejected, long duplicates) {
    /** Refuses counts that do not add up. */
    public FileCounts {
        if (rowsIn != loaded + rejected + duplicates) {
            throw new IllegalArgumentException(file + ": " + rowsIn + " rows in, but " + loaded + " loaded + "
                    + rejected + " rejected + " + duplicates + " duplicates");
        }
    }
}
