/** The command line of the jobs: each command is a picocli subcommand of the main.
 * Nothing is computed here. */
@NullMarked
package io.reelshelf.jobs.cli;

import org.jspecify.annotations.NullMarked;
