/** The Flink jobs that fill the warehouse and train the model. */
@NullMarked
package io.reelshelf.jobs;

import org.jspecify.annotations.NullMarked;
