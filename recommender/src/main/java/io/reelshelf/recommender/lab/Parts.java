package io.reelshelf.recommender.lab;

import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.train.Ratings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What each rating is used for; every split is one such assignment. */
final class Parts {
    /** The use of a rating. */
    enum Part {
        /** Trained on, and known of its viewer. */
        TRAINED,
        /** Known of its viewer when ranking; not trained on. */
        GIVEN,
        /** Neither known nor to be found: its film is left out of the viewer's ranking. */
        LEFT_OUT,
        /** To be found. */
        TESTED
    }

    private final Ratings ratings;
    private final Part[] part;

    /** All ratings are trained on at first. */
    Parts(Ratings ratings) {
        this.ratings = ratings;
        part = new Part[ratings.size()];
        Arrays.fill(part, Part.TRAINED);
    }

    void set(int position, Part use) {
        part[position] = use;
    }

    void set(List<Integer> positions, Part use) {
        positions.forEach(position -> part[position] = use);
    }

    /** @param relevantStars the fewest stars of a tested film that count as a hit */
    Split split(Map<Integer, Viewer> people, int relevantStars) {
        Ratings.Builder train = Ratings.builder();
        List<TestCase> cases = new ArrayList<>();
        for (int user = 0; user < ratings.users(); user++) {
            for (int position = ratings.first(user); position < ratings.first(user + 1); position++) {
                if (part[position] == Part.TRAINED) {
                    train.add(ratings.userId(user), ratings.movieId(ratings.movie(position)), ratings.stars(position));
                }
            }
            Set<Integer> relevant = relevant(user, relevantStars);
            if (!relevant.isEmpty()) {
                Viewer person = people.getOrDefault(ratings.userId(user), Viewer.stranger());
                cases.add(test(user, person, relevant));
            }
        }
        return new Split(train.build(), cases);
    }

    private Set<Integer> relevant(int user, int relevantStars) {
        Set<Integer> relevant = new HashSet<>();
        for (int position = ratings.first(user); position < ratings.first(user + 1); position++) {
            if (part[position] == Part.TESTED && ratings.stars(position) >= relevantStars) {
                relevant.add(ratings.movieId(ratings.movie(position)));
            }
        }
        return relevant;
    }

    private TestCase test(int user, Viewer person, Set<Integer> relevant) {
        Map<Integer, Integer> known = new TreeMap<>();
        Set<Integer> leftOut = new HashSet<>();
        for (int position = ratings.first(user); position < ratings.first(user + 1); position++) {
            int movieId = ratings.movieId(ratings.movie(position));
            switch (part[position]) {
                case TRAINED, GIVEN -> known.put(movieId, ratings.stars(position));
                case LEFT_OUT -> leftOut.add(movieId);
                case TESTED -> {}
            }
        }
        return new TestCase(ratings.userId(user), person.withRatings(known), Candidates.allBut(leftOut), relevant);
    }
}
