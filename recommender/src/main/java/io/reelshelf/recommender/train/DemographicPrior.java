package io.reelshelf.recommender.train;

import io.reelshelf.recommender.GroupKey;
import java.util.Map;

/**
 * The demographic prior: shrunk naive-Bayes log lifts. For a group {@code g} and a film {@code j}, with {@code p_j} the
 * film's share of everybody's likes and {@code m} the shrinkage times the number of films, {@code ln(((likes_gj + m * p_j) / (likes_g + m)) / p_j)}: how much larger a share of
 * the group's likes the film has than of everybody's. For everybody it is the log of the share of viewers who like the
 * film, {@code ln((likes_j + 0.5) / (viewers + 1))}. A viewer's groups add up, as if they were independent given the film.
 */
public final class DemographicPrior {
    private static final double HALF_A_LIKE = 0.5;

    private final DemographicCounts counts;
    private final PriorSettings settings;

    private DemographicPrior(DemographicCounts counts, PriorSettings settings) {
        this.counts = counts;
        this.settings = settings;
    }

    /** Hands over every row of the prior: by group, then film id; only films that somebody likes. */
    public static void compute(DemographicCounts counts, PriorSettings settings, Visitor visitor) {
        new DemographicPrior(counts, settings).visit(visitor);
    }

    private void visit(Visitor visitor) {
        Map<Integer, Long> everybody = counts.likes().getOrDefault(GroupKey.ALL, Map.of());
        double total = sum(everybody) + HALF_A_LIKE * everybody.size();
        double shrinkage = settings.shrinkage() * everybody.size();
        for (Map.Entry<GroupKey, Map<Integer, Long>> group : counts.likes().entrySet()) {
            boolean all = group.getKey().equals(GroupKey.ALL);
            double groupTotal = sum(group.getValue());
            for (Map.Entry<Integer, Long> film : everybody.entrySet()) {
                double share = (film.getValue() + HALF_A_LIKE) / total;
                double row = all
                        ? Math.log((film.getValue() + HALF_A_LIKE) / (counts.users() + 1))
                        : lift(group.getValue().getOrDefault(film.getKey(), 0L), groupTotal, share, shrinkage);
                visitor.row(group.getKey(), film.getKey(), row);
            }
        }
    }

    private static double lift(long likes, double groupTotal, double share, double shrinkage) {
        return Math.log((likes + shrinkage * share) / (groupTotal + shrinkage) / share);
    }

    private static double sum(Map<Integer, Long> likes) {
        return likes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Takes one row of the prior; its columns are those of {@code model.demographic_prior}. */
    @FunctionalInterface
    public interface Visitor {
        /** One group's log lift of one film. */
        void row(GroupKey group, int movieId, double logLift);
    }
}
