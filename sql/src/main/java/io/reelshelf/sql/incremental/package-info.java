/**
 * Decides from a view's relational algebra whether it can be maintained when the table that it counts grows, and how.
 * A view is maintainable where it is the sum or the union of parts, each made of few rows of that table alone.
 */
@NullMarked
package io.reelshelf.sql.incremental;

import org.jspecify.annotations.NullMarked;
