/**
 * The catalogue of feature views at {@code /catalog/}:
 * the warehouse module's static site, made from the warehouse that is served.
 */
@NullMarked
package io.reelshelf.api.catalogue;

import org.jspecify.annotations.NullMarked;
