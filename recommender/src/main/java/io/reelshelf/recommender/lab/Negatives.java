package io.reelshelf.recommender.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Ranking among sampled negatives instead of all films: faster, and easier, so that its figures compare with no others
 * (Krichene and Rendle, On Sampled Metrics for Item Recommendation, KDD 2020).
 */
public final class Negatives {
    private Negatives() {}

    /**
     * Lets each viewer's held-back films be ranked among random films that the viewer did not rate.
     *
     * @param count how many negatives a viewer gets; fewer where there are fewer
     */
    public static Split sampled(Split split, int count, long seed) {
        List<Integer> films = new ArrayList<>();
        for (int film = 0; film < split.train().movies(); film++) {
            films.add(split.train().movieId(film));
        }
        List<TestCase> cases = split.cases().stream()
                .map(test -> sampled(test, films, count, seed))
                .toList();
        return new Split(split.train(), cases);
    }

    private static TestCase sampled(TestCase test, List<Integer> films, int count, long seed) {
        Map<Integer, Integer> known = test.viewer().ratings();
        List<Integer> unseen = new ArrayList<>(films.stream()
                .filter(film -> !known.containsKey(film)
                        && !test.relevant().contains(film)
                        && test.candidates().allows(film))
                .toList());
        Random random = Streams.of(seed, test.userId());
        Set<Integer> candidates = new HashSet<>(test.relevant());
        for (int i = 0; i < count && !unseen.isEmpty(); i++) {
            int at = random.nextInt(unseen.size());
            candidates.add(unseen.get(at));
            unseen.set(at, unseen.get(unseen.size() - 1));
            unseen.remove(unseen.size() - 1);
        }
        return new TestCase(test.userId(), test.viewer(), Candidates.only(candidates), test.relevant());
    }
}
