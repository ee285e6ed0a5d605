/**
 * One client's session: start-up, the simple and the extended protocol, portals, cursors, transactions, COPY of the
 * client's rows, time-outs, cancel and errors.
 */
@NullMarked
package io.reelshelf.warehouse.server.session;

import org.jspecify.annotations.NullMarked;
