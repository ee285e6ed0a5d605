/**
 * What the tests of the compiler share: a catalog of two tables, and view files with a minimal header.
 */
@NullMarked
package io.reelshelf.sql.testing;

import org.jspecify.annotations.NullMarked;
