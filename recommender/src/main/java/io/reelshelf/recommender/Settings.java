package io.reelshelf.recommender;

/**
 * How the parts of a film's score are weighed. Popularity and demographics together are a share of viewers; what the
 * viewer's own films and genres add is in the same unit but unbounded, so that scores compare within one list only. The
 * figures were chosen on held-out users.
 *
 * @param genderWeight exponent of the lift of the viewer's gender
 * @param ageWeight exponent of the lift of the viewer's age group
 * @param occupationWeight exponent of the lift of the viewer's occupation; less than 1, for it repeats some of the age
 * @param stateWeight exponent of the lift of the viewer's state, which tells next to nothing
 * @param priorWeight weight of popularity and the demographic prior
 * @param relationWeight weight of the sum over the rated films of what each says for the film
 * @param fadeOutRatings with this many ratings the prior counts half
 * @param relationLift how far the groups' lifts also move what the rated films say: an exponent of the lift, for a viewer
 *     of few ratings
 * @param liftFadeOutRatings with this many ratings that exponent is half: a viewer of many ratings is told from them
 * @param genreWeight how much a stated genre multiplies the prior
 */
public record Settings(
        double genderWeight,
        double ageWeight,
        double occupationWeight,
        double stateWeight,
        double priorWeight,
        double relationWeight,
        double fadeOutRatings,
        double relationLift,
        double liftFadeOutRatings,
        double genreWeight) {

    /** What the product serves. */
    public static final Settings DEFAULT = new Settings(0.9, 0.9, 0.5, 0.2, 0.3, 1.0, 8, 0.7, 15, 1.0);

    /** Refuses a figure that is not finite, and a fade-out of nothing. */
    public Settings {
        Checks.finite("sum of the weights", genderWeight + ageWeight + occupationWeight + stateWeight + genreWeight);
        Checks.finite("sum of the weights", priorWeight + relationWeight + relationLift);
        above0("fadeOutRatings", fadeOutRatings);
        above0("liftFadeOutRatings", liftFadeOutRatings);
    }

    private static void above0(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " is " + value + ": give more than 0");
        }
    }

    /** The same without the films that the viewer rated. */
    public Settings withoutSimilarity() {
        return new Settings(
                genderWeight,
                ageWeight,
                occupationWeight,
                stateWeight,
                priorWeight,
                0,
                fadeOutRatings,
                relationLift,
                liftFadeOutRatings,
                genreWeight);
    }

    /** The same without popularity and demographics. */
    public Settings withoutPrior() {
        return new Settings(0, 0, 0, 0, 0, relationWeight, fadeOutRatings, 0, liftFadeOutRatings, genreWeight);
    }

    /** The same without demographics. */
    public Settings withoutDemographics() {
        return new Settings(
                0, 0, 0, 0, priorWeight, relationWeight, fadeOutRatings, 0, liftFadeOutRatings, genreWeight);
    }

    double weightOf(String dimension) {
        return switch (dimension) {
            case "gender" -> genderWeight;
            case "age_group" -> ageWeight;
            case "occupation" -> occupationWeight;
            case "state" -> stateWeight;
            default -> 0;
        };
    }

    /** The weight of popularity and of the demographic prior for a viewer with this many ratings. */
    double priorWeightAt(int ratings) {
        return priorWeight / (1 + ratings / fadeOutRatings);
    }

    /** How far the lifts move what the rated films say, for a viewer with this many ratings. */
    double relationLiftAt(int ratings) {
        return relationLift / (1 + ratings / liftFadeOutRatings);
    }
}
