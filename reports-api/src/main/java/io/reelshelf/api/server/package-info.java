/**
 * Assembles the HTTP server: routes, headers, static files, access log,
 * limits, start and graceful stop.
 */
@NullMarked
package io.reelshelf.api.server;

import org.jspecify.annotations.NullMarked;
