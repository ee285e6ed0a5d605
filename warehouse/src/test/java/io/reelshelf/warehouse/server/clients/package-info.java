/** The clients that the server is for, each by its real driver or program, on a running server. */
@NullMarked
package io.reelshelf.warehouse.server.clients;

import org.jspecify.annotations.NullMarked;
