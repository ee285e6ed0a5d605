/** The batch ETL as a whole: what is asked, the order of its steps, what it answers.
 * Each step lives in a package of its own. */
@NullMarked
package io.reelshelf.jobs.etl;

import org.jspecify.annotations.NullMarked;
