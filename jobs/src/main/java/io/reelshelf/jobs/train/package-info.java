/**
 * {@code train}: reads the warehouse, measures on ratings held back, and publishes a model version in one transaction.
 * Serving reads the version that is current.
 */
@NullMarked
package io.reelshelf.jobs.train;

import org.jspecify.annotations.NullMarked;
