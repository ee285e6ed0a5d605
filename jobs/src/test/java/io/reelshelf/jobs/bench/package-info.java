/** Measurements to run by hand, each beside something named, in one run; the command stands in each class. */
@NullMarked
package io.reelshelf.jobs.bench;

import org.jspecify.annotations.NullMarked;
