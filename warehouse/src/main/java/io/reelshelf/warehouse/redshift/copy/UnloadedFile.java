package io.reelshelf.warehouse.redshift.copy;

import java.nio.file.Path;

/**
 * A written file, not yet at its place.
 *
 * @param partition {@code column=value/…/} or empty
 */
record UnloadedFile(Path path, String partition, long rows) {}
