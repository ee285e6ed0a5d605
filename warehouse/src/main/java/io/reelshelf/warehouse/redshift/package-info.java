/**
 * Amazon Redshift SQL read as tokens and translated to DuckDB's, statement by statement; the published table is
 * docs/redshift-sql.md. What is not known to mean the same is refused by name.
 */
@NullMarked
package io.reelshelf.warehouse.redshift;

import org.jspecify.annotations.NullMarked;
