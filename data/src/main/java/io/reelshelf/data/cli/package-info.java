/** The {@code data} command: list, describe, fetch, verify and generate datasets. */
@NullMarked
package io.reelshelf.data.cli;

import org.jspecify.annotations.NullMarked;
