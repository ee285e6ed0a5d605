/**
 * {@code evaluate}: measures the ranking that is served, on ratings held back from it by a named protocol.
 */
@NullMarked
package io.reelshelf.jobs.evaluate;

import org.jspecify.annotations.NullMarked;
