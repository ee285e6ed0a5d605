/** The catalogue of datasets: what each is, where it comes from, how it is checked. */
@NullMarked
package io.reelshelf.data;

import org.jspecify.annotations.NullMarked;
