package io.reelshelf.recommender.lab.models;

import io.reelshelf.recommender.lab.Evaluation;
import io.reelshelf.recommender.lab.Split;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Searches a model's figures by nDCG on a validation part of the training ratings; the test ratings have no say. The
 * whole grid where it is small enough, else a seeded random choice of its cells (Bergstra and Bengio, 2012).
 *
 * @param trials the most cells to try
 * @param k the places of the nDCG
 * @param seed of the choice
 */
public record Tuning(int trials, int k, long seed) {
    private static final int MOST_CELLS = 20_000;

    /** Checks the numbers. */
    public Tuning {
        if (trials < 1 || k < 1) {
            throw new IllegalArgumentException("trials is " + trials + ", k " + k + ": give at least 1 of each");
        }
    }

    /**
     * Tries the model's own figures first, then others.
     *
     * @param slice the training ratings of a split
     * @param validation the same ratings, split again: what a candidate is trained on, and the cases it is measured on
     * @param trace is told each trial as it ends
     * @return all trials, the best first; of equals the earlier
     */
    public List<Trial> search(LabModel model, Slice slice, Split validation, Consumer<Trial> trace) {
        Slice inner = new Slice(validation.train(), slice.people(), slice.movies(), slice.likeStars());
        List<Trial> done = new ArrayList<>();
        for (Map<String, Double> figures : cells(model)) {
            LabModel candidate = LabModels.changed(model, figures);
            double value = Evaluation.mean(candidate.train(inner), validation.cases(), k)
                    .ndcg();
            Trial trial = new Trial(figures, value);
            trace.accept(trial);
            done.add(trial);
        }
        done.sort(Comparator.comparingDouble(Trial::value).reversed());
        return done;
    }

    private List<Map<String, Double>> cells(LabModel model) {
        long size = 1;
        for (List<Double> axis : model.grid().values()) {
            size = Math.min(MOST_CELLS + 1, size * axis.size());
        }
        List<Map<String, Double>> cells = size > MOST_CELLS ? someCells(model) : allCells(model);
        cells.remove(model.settings());
        Collections.shuffle(cells, new Random(seed));
        cells.add(0, model.settings());
        return cells.subList(0, Math.min(trials, cells.size()));
    }

    /** Of a grid that is too large to write down. */
    private List<Map<String, Double>> someCells(LabModel model) {
        Random random = new Random(seed);
        Set<Map<String, Double>> cells = new LinkedHashSet<>();
        for (int trial = 0; trial < trials; trial++) {
            Map<String, Double> cell = new LinkedHashMap<>();
            model.grid().forEach((name, axis) -> cell.put(name, axis.get(random.nextInt(axis.size()))));
            cells.add(cell);
        }
        return new ArrayList<>(cells);
    }

    private static List<Map<String, Double>> allCells(LabModel model) {
        List<Map<String, Double>> cells = new ArrayList<>();
        cells.add(Map.of());
        for (Map.Entry<String, List<Double>> axis : model.grid().entrySet()) {
            List<Map<String, Double>> wider = new ArrayList<>();
            for (Map<String, Double> cell : cells) {
                for (double value : axis.getValue()) {
                    Map<String, Double> more = new LinkedHashMap<>(cell);
                    more.put(axis.getKey(), value);
                    wider.add(more);
                }
            }
            cells = wider;
        }
        return cells;
    }
}
