/**
 * Reads who is asking from a request:
 * a known viewer of the warehouse, or a stranger by any attributes.
 */
@NullMarked
package io.reelshelf.api.viewer;

import org.jspecify.annotations.NullMarked;
