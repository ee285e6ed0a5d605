package io.reelshelf.recommender.lab.models;

import io.reelshelf.recommender.lab.Ranker;
import io.reelshelf.recommender.weights.ItemWeightSettings;
import io.reelshelf.recommender.weights.ItemWeights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All item weights in closed form, none left out; stars are not looked at. */
record ItemWeightModel(ItemWeightSettings figures) implements LabModel {
    private static final String USER_EXPONENT = "user_exponent";
    private static final String DROPOUT = "dropout";
    private static final String RIDGE = "ridge";

    @Override
    public String label() {
        return "item-weights";
    }

    @Override
    public Map<String, Double> settings() {
        Map<String, Double> settings = new LinkedHashMap<>();
        settings.put(USER_EXPONENT, figures.userExponent());
        settings.put(DROPOUT, figures.dropout());
        settings.put(RIDGE, figures.ridge());
        return settings;
    }

    @Override
    public LabModel with(Map<String, Double> changed) {
        return new ItemWeightModel(new ItemWeightSettings(
                Objects.requireNonNull(changed.get(USER_EXPONENT)),
                Objects.requireNonNull(changed.get(DROPOUT)),
                Objects.requireNonNull(changed.get(RIDGE))));
    }

    @Override
    public Map<String, List<Double>> grid() {
        Map<String, List<Double>> grid = new LinkedHashMap<>();
        grid.put(USER_EXPONENT, List.of(0.4, 0.5, 0.6, 0.7));
        grid.put(DROPOUT, List.of(0.33, 0.4, 0.5, 0.6));
        grid.put(RIDGE, List.of(200.0, 300.0, 400.0, 500.0, 700.0));
        return grid;
    }

    @Override
    public Ranker train(Slice slice) {
        ItemWeights weights = ItemWeights.of(slice.train(), figures);
        return new IndexRanking(slice.train(), weights::scores);
    }
}
