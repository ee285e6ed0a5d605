/**
 * Proves incremental views by replay: a growing table's rows come in random batches, and after each the views must equal
 * what their SELECT gives as a whole.
 */
@NullMarked
package io.reelshelf.warehouse.features.replay;

import org.jspecify.annotations.NullMarked;
