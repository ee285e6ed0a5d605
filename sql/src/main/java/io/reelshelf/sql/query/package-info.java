/**
 * Questions by name: measures of ratings, grouped by dimensions, as one query over the facts or over a pre-aggregate
 * that provably gives the same numbers.
 */
@NullMarked
package io.reelshelf.sql.query;

import org.jspecify.annotations.NullMarked;
