/**
 * The warehouse server: one process that owns a DuckDB file and lets many clients in by PostgreSQL's protocol as Amazon
 * Redshift speaks it. Listener, limits and shutdown; see docs/server.md.
 */
@NullMarked
package io.reelshelf.warehouse.server;

import org.jspecify.annotations.NullMarked;
