/**
 * Computes an incremental view from its former version and the rows that came or went since, and remembers what it was
 * built from: counts and fingerprints of all that it reads, and the newest rows themselves.
 */
@NullMarked
package io.reelshelf.warehouse.features.incremental;

import org.jspecify.annotations.NullMarked;
