/**
 * Redshift's COPY and UNLOAD between tables and files, in the folders that the server was given and in S3-compatible
 * stores: https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html
 */
@NullMarked
package io.reelshelf.warehouse.redshift.copy;

import org.jspecify.annotations.NullMarked;
