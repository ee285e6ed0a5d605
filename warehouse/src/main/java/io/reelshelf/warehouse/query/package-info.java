/** Answers questions of measures by dimensions from the warehouse. */
@NullMarked
package io.reelshelf.warehouse.query;

import org.jspecify.annotations.NullMarked;
