/**
 * The SQL shell: statements from a person, a file or a pipe, run on any warehouse by JDBC, their rows streamed in one of
 * four formats.
 */
@NullMarked
package io.reelshelf.warehouse.shell;

import org.jspecify.annotations.NullMarked;
