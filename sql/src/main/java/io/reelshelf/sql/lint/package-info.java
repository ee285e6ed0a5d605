/**
 * Named rules that refuse what the engines read differently, or what is not proven to be read alike.
 * Each rule has a page in {@code docs/lint}.
 */
@NullMarked
package io.reelshelf.sql.lint;

import org.jspecify.annotations.NullMarked;
