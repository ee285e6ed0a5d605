/**
 * Feature views as SQL files: a header that documents, one SELECT, and the order they build in.
 * Table references are found in the parse tree, never in the text.
 */
@NullMarked
package io.reelshelf.sql;

import org.jspecify.annotations.NullMarked;
