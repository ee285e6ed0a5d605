/**
 * Compares two versions of a view by key and column, in the warehouse.
 * What is computed for a comparison lives in temporary tables of one session; nothing published is touched.
 */
@NullMarked
package io.reelshelf.warehouse.features.diff;

import org.jspecify.annotations.NullMarked;
