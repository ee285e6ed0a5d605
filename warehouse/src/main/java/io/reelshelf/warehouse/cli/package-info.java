/**
 * The commands {@code warehouse} and {@code features}, and what every module's commands share:
 * options, output, progress, errors and exit codes.
 */
@NullMarked
package io.reelshelf.warehouse.cli;

import org.jspecify.annotations.NullMarked;
