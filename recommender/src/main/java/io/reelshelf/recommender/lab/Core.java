package io.reelshelf.recommender.lab;

import io.reelshelf.recommender.train.Ratings;

/** The k-core of ratings: the largest part in which every user and every film has at least k ratings. */
public final class Core {
    private Core() {}

    /** Takes away users and films of fewer ratings again and again, until none is left. */
    public static Ratings of(Ratings ratings, int k) {
        Ratings before = ratings;
        while (true) {
            Ratings after = once(before, k);
            if (after.size() == before.size()) {
                return after;
            }
            before = after;
        }
    }

    private static Ratings once(Ratings ratings, int k) {
        int[] raters = new int[ratings.movies()];
        for (int position = 0; position < ratings.size(); position++) {
            raters[ratings.movie(position)]++;
        }
        Ratings.Builder kept = Ratings.builder();
        for (int user = 0; user < ratings.users(); user++) {
            for (int position = ratings.first(user); position < ratings.first(user + 1); position++) {
                int movie = ratings.movie(position);
                if (ratings.count(user) >= k && raters[movie] >= k) {
                    kept.add(ratings.userId(user), ratings.movieId(movie), ratings.stars(position));
                }
            }
        }
        return kept.build();
    }
}
