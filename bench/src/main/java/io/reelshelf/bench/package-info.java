/**
 * Runs the feature views on DuckDB and on other systems, in one run, and prints the ratios.
 * Nothing that Reelshelf runs uses it.
 */
@NullMarked
package io.reelshelf.bench;

import org.jspecify.annotations.NullMarked;
