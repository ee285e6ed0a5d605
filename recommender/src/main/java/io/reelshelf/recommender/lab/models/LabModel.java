package io.reelshelf.recommender.lab.models;

import io.reelshelf.recommender.lab.Ranker;
import java.util.List;
import java.util.Map;

/** A model that can be trained on ratings and compared with others. */
public interface LabModel {
    /** The name that commands and reports use. */
    String label();

    /** The figures that decide what it learns, by name; empty where there are none to choose. */
    Map<String, Double> settings();

    /**
     * The same model with other figures.
     *
     * @param figures all of {@link #settings()}, in its names
     * @throws IllegalArgumentException for a figure that cannot be
     */
    LabModel with(Map<String, Double> figures);

    /** The values worth trying for each figure. */
    Map<String, List<Double>> grid();

    /** All that decides the ranking, as a value that reports can print. */
    default Object described() {
        return settings();
    }

    /** Learns from a slice. */
    Ranker train(Slice slice);
}
