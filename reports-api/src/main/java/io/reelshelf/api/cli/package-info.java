/**
 * The command line of the API:
 * one command, serve.
 */
@NullMarked
package io.reelshelf.api.cli;

import org.jspecify.annotations.NullMarked;
