/** Tests of who may connect. */
@NullMarked
package io.reelshelf.warehouse.server.auth;

import org.jspecify.annotations.NullMarked;
