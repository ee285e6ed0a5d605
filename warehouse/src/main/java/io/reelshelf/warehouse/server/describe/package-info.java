/**
 * What the columns of a result are: which column of which relation each shows, and how long its texts may be. DuckDB
 * tells neither; its own parser's tree of the query and the catalog do.
 */
@NullMarked
package io.reelshelf.warehouse.server.describe;

import org.jspecify.annotations.NullMarked;
