/**
 * Proves that every view gives the same rows on every engine: on the warehouse's own data and on data made to break it.
 */
@NullMarked
package io.reelshelf.jobs.parity;

import org.jspecify.annotations.NullMarked;
