package io.reelshelf.recommender.fairness;

import java.util.Arrays;
import java.util.List;

/**
 * Weights that make a group's profile sizes like everybody's (direct standardisation): sizes are cut into
 * {@value #CLASSES} classes with the same number of viewers, and a viewer weighs the class's part of everybody over its
 * part of the group. A class that the group lacks cannot be weighed; the others then share its part.
 */
final class SizeMatch {
    static final int CLASSES = 8;

    private final int[] upper;
    private final double[] everybody;

    SizeMatch(List<ViewerFigures> all) {
        int[] sizes = all.stream().mapToInt(ViewerFigures::profileSize).sorted().toArray();
        upper = new int[CLASSES - 1];
        for (int i = 0; i < upper.length; i++) {
            upper[i] = sizes[Math.min(sizes.length - 1, (i + 1) * sizes.length / CLASSES)];
        }
        everybody = parts(all);
    }

    /** One weight a viewer, adding up to 1. */
    double[] weights(List<ViewerFigures> group) {
        double[] own = parts(group);
        double[] weights = group.stream()
                .mapToDouble(viewer -> everybody[sizeClass(viewer)] / own[sizeClass(viewer)])
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private double[] parts(List<ViewerFigures> viewers) {
        double[] parts = new double[CLASSES];
        viewers.forEach(viewer -> parts[sizeClass(viewer)] += 1.0 / viewers.size());
        return parts;
    }

    private int sizeClass(ViewerFigures viewer) {
        int at = 0;
        while (at < upper.length && viewer.profileSize() >= upper[at]) {
            at++;
        }
        return at;
    }
}
