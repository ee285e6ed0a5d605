/**
 * What goes wrong over HTTP, as RFC 9457 problems:
 * one code for each kind, and the handlers that turn exceptions into them.
 */
@NullMarked
package io.reelshelf.api.problem;

import org.jspecify.annotations.NullMarked;
