/** The typed rows that travel through the job, and the reasons to refuse one.
 * Nothing here knows Flink. */
@NullMarked
package io.reelshelf.jobs.rows;

import org.jspecify.annotations.NullMarked;
