/**
 * What clients see of the warehouse's metadata: pg_catalog, information_schema, Redshift's system views and the answers to
 * SHOW, as views and macros of the attached in-memory database rs_system.
 */
@NullMarked
package io.reelshelf.warehouse.server.catalog;

import org.jspecify.annotations.NullMarked;
