package io.reelshelf.recommender.lab.models;

import io.reelshelf.recommender.lab.NamedModel;
import io.reelshelf.recommender.train.SimilaritySettings;
import io.reelshelf.recommender.weights.ItemWeightSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models by name. */
public final class LabModels {
    private static final List<LabModel> ALL = List.of(
            new ServedModel(NamedModel.POPULARITY),
            new ServedModel(NamedModel.DEMOGRAPHIC),
            new ItemSimilarityModel(SimilaritySettings.DEFAULT),
            new UserNeighboursModel(UserNeighboursModel.DEFAULT_NEIGHBOURS, UserNeighboursModel.DEFAULT_SHRINKAGE),
            new ItemWeightModel(ItemWeightSettings.DEFAULT),
            new ServedModel(NamedModel.ITEM_WEIGHTS_AND_POPULARITY),
            new ServedModel(NamedModel.HYBRID));

    private LabModels() {}

    /** The models' names. */
    public static List<String> labels() {
        return ALL.stream().map(LabModel::label).toList();
    }

    /** The model of this name with its default figures, if there is one. */
    public static Optional<LabModel> byLabel(String label) {
        return ALL.stream().filter(model -> model.label().equals(label)).findFirst();
    }

    /**
     * The model with some figures changed.
     *
     * @throws IllegalArgumentException for a figure that the model does not have, or that cannot be
     */
    public static LabModel changed(LabModel model, Map<String, Double> figures) {
        Map<String, Double> all = new LinkedHashMap<>(model.settings());
        for (Map.Entry<String, Double> figure : figures.entrySet()) {
            if (all.replace(figure.getKey(), figure.getValue()) == null) {
                throw new IllegalArgumentException(
                        model.label() + " has no setting " + figure.getKey() + ": it has " + all.keySet());
            }
        }
        return figures.isEmpty() ? model : model.with(all);
    }
}
