/**
 * Item weights in closed form: a Gram matrix of who rated what, one inverse, and the strongest weights of every film.
 */
@NullMarked
package io.reelshelf.recommender.weights;

import org.jspecify.annotations.NullMarked;
