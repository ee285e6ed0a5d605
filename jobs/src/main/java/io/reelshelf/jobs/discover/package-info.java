/** One pass over each raw file: hash, row count, chunks and inferred schema.
 * A schema that drifted is refused before anything is loaded. */
@NullMarked
package io.reelshelf.jobs.discover;

import org.jspecify.annotations.NullMarked;
