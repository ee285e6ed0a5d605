/** From films to books: the served bridge beside its baselines, and proxies for how well each does without shared readers. */
@NullMarked
package io.reelshelf.recommender.crossmedia;

import org.jspecify.annotations.NullMarked;
