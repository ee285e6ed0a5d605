/**
 * The page's files from the jar: found by path,
 * kept with their hash and gzip form, answered with 304 when unchanged.
 */
@NullMarked
package io.reelshelf.api.web;

import org.jspecify.annotations.NullMarked;
