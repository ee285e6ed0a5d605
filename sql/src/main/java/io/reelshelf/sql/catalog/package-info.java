/**
 * Names and types: the warehouse's tables as Calcite sees them, and each view validated against them.
 * An unknown table or column is an error with its place and a suggestion.
 */
@NullMarked
package io.reelshelf.sql.catalog;

import org.jspecify.annotations.NullMarked;
