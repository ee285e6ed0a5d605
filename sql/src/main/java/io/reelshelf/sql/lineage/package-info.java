/**
 * Where each column's values come from, through every operator and every view, down to the warehouse's own columns.
 */
@NullMarked
package io.reelshelf.sql.lineage;

import org.jspecify.annotations.NullMarked;
