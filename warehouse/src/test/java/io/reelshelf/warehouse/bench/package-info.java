/** Measures the server beside PostgreSQL. Nothing here is a test. */
@NullMarked
package io.reelshelf.warehouse.bench;

import org.jspecify.annotations.NullMarked;
