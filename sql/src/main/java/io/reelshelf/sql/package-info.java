/** Reads feature views from SQL files and finds the order in which they can be built. */
@NullMarked
package io.reelshelf.sql;

import org.jspecify.annotations.NullMarked;
