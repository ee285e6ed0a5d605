/** The Flink job: its graph, its operators, and the cluster that runs it.
 * The operators only carry rows; the rules live in parse and clean. */
@NullMarked
package io.reelshelf.jobs.flink;

import org.jspecify.annotations.NullMarked;
