/** Ranks films and books for a viewer and says why. Pure Java, no input or output. */
@NullMarked
package io.reelshelf.recommender;

import org.jspecify.annotations.NullMarked;
