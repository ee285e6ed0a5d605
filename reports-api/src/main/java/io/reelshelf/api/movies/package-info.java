/**
 * Films over HTTP: by id, by title, the similar ones, the books they lead to,
 * and the lists that a form offers.
 */
@NullMarked
package io.reelshelf.api.movies;

import org.jspecify.annotations.NullMarked;
