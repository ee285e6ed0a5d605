/** The API as its clients meet it. */
@NullMarked
package io.reelshelf.api;

import org.jspecify.annotations.NullMarked;
