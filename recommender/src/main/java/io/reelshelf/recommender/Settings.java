package io.reelshelf.recommender;

/** How the parts of a film's score are weighed. The figures were chosen on held-back users of the training data. */
record Settings(
        double genderAgeWeight,
        double occupationWeight,
        double stateWeight,
        double priorWeight,
        double fadeOutRatings,
        double genreWeight) {

    static final Settings DEFAULT = new Settings(1.0, 0.5, 0.25, 1.0, 10, 0.5);

    double weightOf(String dimension) {
        return switch (dimension) {
            case "occupation" -> occupationWeight;
            case "state" -> stateWeight;
            default -> genderAgeWeight;
        };
    }

    /** The weight of popularity and of the demographic prior for a viewer with this many ratings. */
    double priorWeightAt(int ratings) {
        return priorWeight / (1 + ratings / fadeOutRatings);
    }
}
