/**
 * Rules over the compiled classes of all modules:
 * who may use whom, and that every package is null-marked.
 */
@NullMarked
package io.reelshelf.api.rooms;

import org.jspecify.annotations.NullMarked;
