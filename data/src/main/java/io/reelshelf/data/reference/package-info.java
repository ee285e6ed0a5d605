/**
 * Reference tables that ship with Reelshelf: age groups, occupations, ZIP codes and the map from book genres to film genres.
 * Each is a CSV file on the class path with a typed reader.
 */
@NullMarked
package io.reelshelf.data.reference;

import org.jspecify.annotations.NullMarked;
