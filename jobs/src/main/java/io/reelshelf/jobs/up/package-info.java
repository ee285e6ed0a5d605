/**
 * The whole road in one command: load, compute, train and serve, each in its own process that lives and dies with this
 * one.
 */
@NullMarked
package io.reelshelf.jobs.up;

import org.jspecify.annotations.NullMarked;
