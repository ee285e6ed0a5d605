/**
 * Which views depend on which, and choosing among them.
 */
@NullMarked
package io.reelshelf.sql.graph;

import org.jspecify.annotations.NullMarked;
