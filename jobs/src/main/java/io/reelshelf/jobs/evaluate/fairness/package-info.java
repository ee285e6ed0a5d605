/** {@code evaluate --fairness}: how the served ranking treats the viewers' groups, and what a mitigation costs. */
@NullMarked
package io.reelshelf.jobs.evaluate.fairness;

import org.jspecify.annotations.NullMarked;
