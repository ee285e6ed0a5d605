package io.reelshelf.warehouse.load;

/**
 * Source rows of one load, all files together.
 *
 * @param rowsIn rows read from the source files
 * @param loaded rows accepted
 * @param rejected rows quarantined with a reason
 * @param duplicate rows dropped because an equal key was kept
 */
public record LoadCounts(long rowsIn, long loaded, long rejected, long duplicate) {
    public LoadCounts {
        if (loaded < 0 || rejected < 0 || duplicate < 0 || rowsIn != loaded + rejected + duplicate) {
            throw new IllegalArgumentException("Counts do not reconcile: " + rowsIn + " rows in, but " + loaded
                    + " loaded + " + rejected + " rejected + " + duplicate + " duplicate");
        }
    }
}
