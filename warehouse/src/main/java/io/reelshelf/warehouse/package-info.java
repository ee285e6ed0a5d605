/** Opens a warehouse by its JDBC URL. */
@NullMarked
package io.reelshelf.warehouse;

import org.jspecify.annotations.NullMarked;
