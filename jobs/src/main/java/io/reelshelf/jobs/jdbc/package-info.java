/**
 * Amazon Redshift for the Flink JDBC connector: tables, lookups, partitioned reads, upserts and a catalog for URLs that start
 * with {@code jdbc:redshift:}, of a cluster in AWS and of the local warehouse server alike.
 */
@NullMarked
package io.reelshelf.jobs.jdbc;

import org.jspecify.annotations.NullMarked;
