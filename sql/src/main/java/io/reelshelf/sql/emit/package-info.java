/**
 * Writes a view for an engine: its SELECT, the statement that builds it, and its comments.
 * The text is made from the parse tree, and parsing it again gives the same tree.
 */
@NullMarked
package io.reelshelf.sql.emit;

import org.jspecify.annotations.NullMarked;
