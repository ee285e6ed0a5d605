/**
 * The laboratory: splits that hold ratings back, rankers to compare, and the metrics of their lists. Everything follows
 * from the data and a seed.
 */
@NullMarked
package io.reelshelf.recommender.lab;

import org.jspecify.annotations.NullMarked;
