/**
 * Builds the feature views and reports as tables beside the old ones and swaps them all at once.
 * A reader sees the former set or the new one, never a mixture.
 */
@NullMarked
package io.reelshelf.warehouse.features;

import org.jspecify.annotations.NullMarked;
