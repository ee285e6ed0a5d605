/**
 * The immutable snapshot that requests are answered from:
 * loaded from the warehouse in one transaction and swapped whole.
 */
@NullMarked
package io.reelshelf.api.model;

import org.jspecify.annotations.NullMarked;
