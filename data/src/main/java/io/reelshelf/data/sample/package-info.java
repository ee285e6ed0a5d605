/**
 * The bundled sample: real films and books, invented viewers, ratings with planted tastes and their known answer.
 * The same files on every machine, byte for byte.
 */
@NullMarked
package io.reelshelf.data.sample;

import org.jspecify.annotations.NullMarked;
