/**
 * The comment at the top of a view file: what the view is, how it is kept, who owns it and what must hold.
 * An unknown key is an error with a suggestion.
 */
@NullMarked
package io.reelshelf.sql.header;

import org.jspecify.annotations.NullMarked;
