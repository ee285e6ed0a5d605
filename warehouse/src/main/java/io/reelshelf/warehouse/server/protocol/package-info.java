/**
 * PostgreSQL's wire protocol, version 3: messages read and written within bounds, and the encodings of values.
 * https://www.postgresql.org/docs/15/protocol.html
 */
@NullMarked
package io.reelshelf.warehouse.server.protocol;

import org.jspecify.annotations.NullMarked;
