/**
 * The generated OpenAPI document
 * and the page that shows it.
 */
@NullMarked
package io.reelshelf.api.docs;

import org.jspecify.annotations.NullMarked;
