/** One text of a view for each engine, written from its parse tree. */
@NullMarked
package io.reelshelf.sql.emit;

import org.jspecify.annotations.NullMarked;
