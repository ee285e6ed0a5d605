/**
 * Materialized views as tables with a registry of their queries: REFRESH computes all of it again, in one transaction.
 * https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-overview.html
 */
@NullMarked
package io.reelshelf.warehouse.redshift.views;

import org.jspecify.annotations.NullMarked;
