package io.reelshelf.recommender.fairness;

import io.reelshelf.recommender.lab.Interval;

/**
 * The distance between the group with the highest and the one with the lowest mean. With many small groups it is above 0
 * by chance alone: look at the interval, and at the size-matched gap.
 *
 * @param dimension of the groups
 * @param metric its name
 * @param sizeMatched whether profile sizes were matched
 * @param highest key of the group with the highest mean
 * @param lowest key of the group with the lowest mean
 * @param difference highest less lowest, with its 95 % interval for these two groups
 * @param relative the difference over the mean of all viewers
 */
public record Gap(
        String dimension,
        String metric,
        boolean sizeMatched,
        String highest,
        String lowest,
        Interval difference,
        double relative) {}
