/**
 * The registry of what ran, when, on which input, with which counts.
 * Rows live in {@code catalog.run}.
 */
@NullMarked
package io.reelshelf.warehouse.runs;

import org.jspecify.annotations.NullMarked;
