package io.reelshelf.recommender.lab;

import java.util.List;

/** Measures a ranker on viewers, on all cores. */
public final class Evaluation {
    private Evaluation() {}

    /** The metrics of each viewer, in the order of the cases. */
    public static List<Metrics> each(Ranker ranker, List<TestCase> cases, int k) {
        return cases.parallelStream()
                .map(test -> Metrics.of(ranker.rank(test.viewer(), k), test.relevant(), k))
                .toList();
    }

    /** The mean over the viewers. */
    public static Metrics mean(Ranker ranker, List<TestCase> cases, int k) {
        return Metrics.mean(each(ranker, cases, k));
    }
}
