package io.reelshelf.warehouse.server.catalog;

import io.reelshelf.warehouse.redshift.TextChanges;

/**
 * A script whose references to the catalog are readable for DuckDB.
 *
 * @param changes how it differs from what the client sent
 */
public record RewrittenScript(String text, TextChanges changes) {}
