/** Cleaning rules for single values: titles, ZIP codes, dates, series, authors, counts.
 * Pure functions, one rule a class. */
@NullMarked
package io.reelshelf.jobs.clean;

import org.jspecify.annotations.NullMarked;
