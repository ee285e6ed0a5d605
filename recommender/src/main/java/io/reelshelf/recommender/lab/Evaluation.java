package io.reelshelf.recommender.lab;

import java.util.List;
import java.util.stream.IntStream;

/** Measures a ranker on viewers, on all cores. */
public final class Evaluation {
    private Evaluation() {}

    /** The first {@code k} places of each viewer's list, in the order of the cases. */
    public static List<int[]> lists(Ranker ranker, List<TestCase> cases, int k) {
        return cases.parallelStream()
                .map(test -> ranker.rank(test.viewer(), test.candidates(), k))
                .toList();
    }

    /** The metrics of each viewer, in the order of the cases. */
    public static List<Metrics> each(Ranker ranker, List<TestCase> cases, int k) {
        return each(lists(ranker, cases, k), cases, k);
    }

    /** The metrics of lists that were made before, at the same or a smaller {@code k}. */
    public static List<Metrics> each(List<int[]> lists, List<TestCase> cases, int k) {
        return IntStream.range(0, cases.size())
                .mapToObj(i -> Metrics.of(lists.get(i), cases.get(i).relevant(), k))
                .toList();
    }

    /** The mean over the viewers. */
    public static Metrics mean(Ranker ranker, List<TestCase> cases, int k) {
        return Metrics.mean(each(ranker, cases, k));
    }
}
