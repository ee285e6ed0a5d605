/** Benchmarks of the kernels, each against a measure in the same run; their classes say the command. Not run by the build. */
@NullMarked
package io.reelshelf.recommender.bench;

import org.jspecify.annotations.NullMarked;
