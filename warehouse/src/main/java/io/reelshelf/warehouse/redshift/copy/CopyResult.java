package io.reelshelf.warehouse.redshift.copy;

import java.util.List;

/**
 * What a COPY or UNLOAD did.
 *
 * @param rows how many rows were loaded or written
 * @param notices what Redshift tells the client at level INFO
 */
public record CopyResult(long rows, List<String> notices) {
    /** Copies the notices. */
    public CopyResult {
        notices = List.copyOf(notices);
    }
}
