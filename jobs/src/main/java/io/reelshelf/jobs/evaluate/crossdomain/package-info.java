/**
 * {@code evaluate --cross-domain} and {@code --cross-media}: from films to books, measured on people who rated both, and by
 * proxies where nobody is known to have.
 */
@NullMarked
package io.reelshelf.jobs.evaluate.crossdomain;

import org.jspecify.annotations.NullMarked;
