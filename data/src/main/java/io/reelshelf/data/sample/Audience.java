package io.reelshelf.data.sample;

import java.util.List;

/**
 * What viewers pick and how they rate it. A viewer of activity n picks n different films without replacement, with a weight of
 * {@code popularity * exp(1.5 * stars of each of its genres) * (8 if the film stands on a favourite shelf)}: the n smallest of
 * {@code -ln(uniform) / weight} (Efraimidis and Spirakis, "Weighted random sampling with a reservoir", 2006). The rating is
 * {@code 3.25 + quality + the viewer's mood + planted stars of the film's genres (at most 1 in all) + 0.25 on a favourite
 * shelf + noise}, rounded and kept in 1..5.
 */
final class Audience {
    private static final double EXPOSURE_OF_A_STAR = 1.5;
    private static final double FAVOURITE_EXPOSURE = 8;
    private static final double FAVOURITE_STARS = 0.25;
    private static final double MEAN_STARS = 3.25;
    private static final double MOOD = 0.45;
    private static final double NOISE = 1.0;
    private static final double MOST_PLANTED_STARS = 1;

    private final Catalogue catalogue;
    private final List<PlantedTaste> tastes;
    private final Shape shape;
    private final long seed;
    private final double[] popularity;

    Audience(Catalogue catalogue, List<PlantedTaste> tastes, Shape shape, long seed) {
        this.catalogue = catalogue;
        this.tastes = List.copyOf(tastes);
        this.shape = shape;
        this.seed = seed;
        this.popularity =
                catalogue.films().stream().mapToDouble(Film::popularity).toArray();
    }

    /** Film indexes with their ratings, {@code index * 8 + rating}, in the order in which the viewer rates them. */
    int[] rate(Viewer viewer, int count) {
        Dice dice = new Dice(seed ^ 0x52415445L, viewer.id());
        double[] stars = plantedStars(viewer);
        boolean[] favourite = favouriteShelves(dice);
        int[] picked = pick(count, exposure(stars), favourite, dice);
        double mood = MOOD * dice.nextBell();
        for (int i = 0; i < picked.length; i++) {
            int film = picked[i];
            double expected = MEAN_STARS + catalogue.films().get(film).quality() + mood + starsOf(film, stars);
            if (favourite[catalogue.shelfOf(film)]) {
                expected += FAVOURITE_STARS;
            }
            long rating = Math.round(expected + NOISE * dice.nextBell());
            picked[i] = film * 8 + (int) Math.max(1, Math.min(5, rating));
        }
        return picked;
    }

    private double[] plantedStars(Viewer viewer) {
        double[] stars = new double[catalogue.genreCount()];
        for (PlantedTaste taste : tastes) {
            if (taste.holdsFor(viewer)) {
                stars[catalogue.genreNumber(taste.genre())] += taste.stars();
            }
        }
        return stars;
    }

    private boolean[] favouriteShelves(Dice dice) {
        boolean[] favourite = new boolean[catalogue.shelfCount()];
        for (int i = 0; i < shape.favouriteShelves(); i++) {
            favourite[dice.nextInt(favourite.length)] = true;
        }
        return favourite;
    }

    private static double[] exposure(double[] stars) {
        double[] exposure = new double[stars.length];
        for (int genre = 0; genre < stars.length; genre++) {
            exposure[genre] = StrictMath.exp(EXPOSURE_OF_A_STAR * stars[genre]);
        }
        return exposure;
    }

    private int[] pick(int count, double[] exposure, boolean[] favourite, Dice dice) {
        long[] tickets = new long[popularity.length];
        for (int film = 0; film < tickets.length; film++) {
            double weight = popularity[film];
            for (int genre : catalogue.genresOf(film)) {
                weight *= exposure[genre];
            }
            if (favourite[catalogue.shelfOf(film)]) {
                weight *= FAVOURITE_EXPOSURE;
            }
            double ticket = -StrictMath.log(dice.nextDouble()) / weight;
            // The bits of positive floats sort like the floats: a ticket and its film fit one long.
            tickets[film] = ((long) Float.floatToIntBits((float) ticket) << 32) | film;
        }
        Smallest.moveToFront(tickets, count);
        int[] picked = new int[count];
        for (int i = 0; i < count; i++) {
            picked[i] = (int) tickets[i];
        }
        return picked;
    }

    private double starsOf(int film, double[] stars) {
        double sum = 0;
        for (int genre : catalogue.genresOf(film)) {
            sum += stars[genre];
        }
        return Math.max(-MOST_PLANTED_STARS, Math.min(MOST_PLANTED_STARS, sum));
    }
}
