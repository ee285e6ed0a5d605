/**
 * Films and books for a viewer over HTTP,
 * each with its reasons and the model version behind it.
 */
@NullMarked
package io.reelshelf.api.recommend;

import org.jspecify.annotations.NullMarked;
