package io.reelshelf.recommender.weights;

import io.reelshelf.recommender.train.ItemRelation;
import io.reelshelf.recommender.train.Ratings;
import java.util.function.Function;

/**
 * Item weights of which only the strongest towards each film are kept: what is served. A dense matrix of 3,706 films has
 * 13.7 million weights; a twentieth of them rank as well.
 *
 * @param solve how the weights are solved
 * @param strongest how many are kept for each film, at least 1
 * @param mostFilms how many films are solved as one matrix, 1 to {@link GramMatrix#MOST_FILMS}: 8 bytes a cell. Where
 *     there are more, the most rated are solved and the others fall back to similarity, see {@link SolvedWeights}
 */
public record KeptWeights(ItemWeightSettings solve, int strongest, int mostFilms) implements ItemRelation {
    /** What the product trains with. */
    public static final KeptWeights DEFAULT = new KeptWeights(ItemWeightSettings.DEFAULT, 200, GramMatrix.MOST_FILMS);

    /** Checks the numbers. */
    public KeptWeights {
        if (strongest < 1 || mostFilms < 1 || mostFilms > GramMatrix.MOST_FILMS) {
            throw new IllegalArgumentException("strongest is " + strongest + ", mostFilms " + mostFilms
                    + ": give at least 1, and 1 to " + GramMatrix.MOST_FILMS);
        }
    }

    /** The same with another number of weights for each film. */
    public KeptWeights withStrongest(int other) {
        return new KeptWeights(solve, other, mostFilms);
    }

    /** Solves once for all films; the rows are then taken film by film. */
    public SolvedWeights solved(Ratings ratings) {
        return solved(ratings, some -> GramMatrix.of(some, solve.userExponent()));
    }

    /**
     * The same from the Gram matrices that another engine computes.
     *
     * @param gram from ratings to their matrix
     */
    public SolvedWeights solved(Ratings ratings, Function<Ratings, GramMatrix> gram) {
        return SolvedWeights.of(ratings, this, gram);
    }

    @Override
    public void relate(Ratings ratings, Visitor visitor) {
        SolvedWeights solved = solved(ratings);
        for (int film = 0; film < solved.films(); film++) {
            solved.towards(film, strongest, visitor);
        }
    }
}
