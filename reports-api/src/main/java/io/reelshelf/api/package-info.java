/** Serves recommendations, reports and the web page over HTTP. */
@NullMarked
package io.reelshelf.api;

import org.jspecify.annotations.NullMarked;
