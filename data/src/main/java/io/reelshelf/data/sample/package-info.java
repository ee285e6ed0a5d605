/**
 * Invented viewers and ratings with planted tastes and their known answer: the bundled sample of real films and books, and
 * the generator of MovieLens-shaped data of any size. The same seed gives the same files on every machine, byte for byte.
 */
@NullMarked
package io.reelshelf.data.sample;

import org.jspecify.annotations.NullMarked;
