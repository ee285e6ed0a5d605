/**
 * The SQL below a header: its parse tree, the tables that it reads, and faults with their place in the file.
 * Table references are found in the parse tree, never in the text.
 */
@NullMarked
package io.reelshelf.sql.source;

import org.jspecify.annotations.NullMarked;
