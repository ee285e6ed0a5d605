/** Tests of what users may see. */
@NullMarked
package io.reelshelf.warehouse.server.access;

import org.jspecify.annotations.NullMarked;
