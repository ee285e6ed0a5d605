/**
 * Describes the columns of loaded tables: counts, extremes, frequent values, histograms.
 * All of it is computed in SQL, inside the load's transaction.
 */
@NullMarked
package io.reelshelf.warehouse.profile;

import org.jspecify.annotations.NullMarked;
