/** What drivers are told of the columns of results. */
@NullMarked
package io.reelshelf.warehouse.server.describe;

import org.jspecify.annotations.NullMarked;
