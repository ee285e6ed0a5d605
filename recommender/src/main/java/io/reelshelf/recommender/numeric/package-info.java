/**
 * Small numeric helpers on primitive arrays that ranking and training share.
 */
@NullMarked
package io.reelshelf.recommender.numeric;

import org.jspecify.annotations.NullMarked;
