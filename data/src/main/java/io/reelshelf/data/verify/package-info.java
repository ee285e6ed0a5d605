/** Looks at files and says which dataset they are, whether their columns hold what they should, and how many rows there are. */
@NullMarked
package io.reelshelf.data.verify;

import org.jspecify.annotations.NullMarked;
