/** Tests of the Redshift dialect against the local warehouse server. */
package io.reelshelf.jobs.jdbc;
