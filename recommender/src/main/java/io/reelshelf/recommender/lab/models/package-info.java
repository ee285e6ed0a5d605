/**
 * The models that the laboratory compares: each trains on a slice of ratings and ranks films from what it learned there.
 * All but the served ones need nothing but who rated what.
 */
@NullMarked
package io.reelshelf.recommender.lab.models;

import org.jspecify.annotations.NullMarked;
