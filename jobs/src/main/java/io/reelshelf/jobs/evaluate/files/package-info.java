/**
 * Public data files as they are published: splits of one line a user, NCF's leave-one-out files, and MovieLens' ratings.
 */
@NullMarked
package io.reelshelf.jobs.evaluate.files;

import org.jspecify.annotations.NullMarked;
