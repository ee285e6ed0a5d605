/** Staged data that tests load: tiny tables written down, and MovieLens where it is at hand. */
@NullMarked
package io.reelshelf.warehouse.testing;

import org.jspecify.annotations.NullMarked;
