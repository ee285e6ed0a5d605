/**
 * From ratings to a model: the sparse kernels for item similarity and the demographic prior, and the training that puts
 * their tables together.
 */
@NullMarked
package io.reelshelf.recommender.train;

import org.jspecify.annotations.NullMarked;
