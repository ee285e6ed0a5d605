/** Bytes to typed rows: cuts records out of files and fields out of records, and checks each.
 * Pure functions of their input. */
@NullMarked
package io.reelshelf.jobs.parse;

import org.jspecify.annotations.NullMarked;
