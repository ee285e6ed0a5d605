/** The lake: tables staged as Parquet, a manifest written last, one directory a content hash.
 * A directory is published whole or not at all. */
@NullMarked
package io.reelshelf.jobs.lake;

import org.jspecify.annotations.NullMarked;
