/**
 * Loads a full snapshot of one subject from staged Parquet files in one transaction:
 * raw, core, quality, profile and ledger change together or not at all.
 */
@NullMarked
package io.reelshelf.warehouse.load;

import org.jspecify.annotations.NullMarked;
