package io.reelshelf.recommender;

/**
 * One demographic group's view of all films, in parallel arrays by the film's index in the model: objects for each cell
 * would take five times the memory.
 */
final class Group {
    final String dimension;
    final String key;
    final int[] ratings;
    final int[] likes;
    final float[] mean;
    final float[] lift;
    final float[] logLift;
    final boolean[] hasPrior;

    Group(String dimension, String key, int movies) {
        this.dimension = dimension;
        this.key = key;
        ratings = new int[movies];
        likes = new int[movies];
        mean = new float[movies];
        lift = new float[movies];
        logLift = new float[movies];
        hasPrior = new boolean[movies];
    }

    void put(int movie, GroupStats stats) {
        ratings[movie] = Math.toIntExact(stats.ratings());
        likes[movie] = Math.toIntExact(stats.likes());
        mean[movie] = (float) stats.meanRating();
        lift[movie] = (float) stats.lift();
    }
}
