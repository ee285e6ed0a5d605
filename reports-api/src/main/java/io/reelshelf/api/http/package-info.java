/**
 * Reads a request's parameters: each known by name, bounded, and refused
 * with a problem that says what is allowed.
 */
@NullMarked
package io.reelshelf.api.http;

import org.jspecify.annotations.NullMarked;
