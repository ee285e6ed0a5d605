/**
 * Says whether the process lives and whether it can answer,
 * for whatever starts, watches or balances it.
 */
@NullMarked
package io.reelshelf.api.health;

import org.jspecify.annotations.NullMarked;
