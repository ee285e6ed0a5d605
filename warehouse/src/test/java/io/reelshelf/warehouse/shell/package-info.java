/** Tests of the SQL shell. */
@NullMarked
package io.reelshelf.warehouse.shell;

import org.jspecify.annotations.NullMarked;
