/** How close the genres of a list are to those of a profile, and the re-ranking that brings them closer. Knows no models. */
@NullMarked
package io.reelshelf.recommender.calibration;

import org.jspecify.annotations.NullMarked;
