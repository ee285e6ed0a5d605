package io.reelshelf.data.sample;

/**
 * How large a set of ratings is and how its viewers behave.
 *
 * @param viewers how many viewers
 * @param ratings how many ratings, of all viewers together
 * @param femaleShare the share of women among the viewers
 * @param fewest the fewest ratings of a viewer
 * @param most the most ratings of a viewer
 * @param activitySpread the standard deviation of the logarithm of a viewer's further ratings: the length of the tail
 * @param favouriteShelves how many shelves a viewer is drawn to
 */
record Shape(
        int viewers,
        long ratings,
        double femaleShare,
        int fewest,
        int most,
        double activitySpread,
        int favouriteShelves) {
    Shape {
        if (viewers < 1 || fewest > most || ratings < (long) viewers * fewest || ratings > (long) viewers * most) {
            throw new IllegalArgumentException(
                    ratings + " ratings do not fit " + viewers + " viewers of " + fewest + ".." + most + " ratings");
        }
    }
}
