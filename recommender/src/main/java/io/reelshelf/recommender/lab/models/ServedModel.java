package io.reelshelf.recommender.lab.models;

import io.reelshelf.recommender.Settings;
import io.reelshelf.recommender.lab.NamedModel;
import io.reelshelf.recommender.lab.Ranker;
import io.reelshelf.recommender.train.Training;
import io.reelshelf.recommender.train.TrainingSettings;
import java.util.List;
import java.util.Map;

/** The ranking that is served, with all of its parts or some, through the code that serves it. */
record ServedModel(NamedModel named) implements LabModel {
    @Override
    public String label() {
        return named.label();
    }

    @Override
    public Map<String, Double> settings() {
        return Map.of();
    }

    @Override
    public LabModel with(Map<String, Double> figures) {
        return this;
    }

    @Override
    public Map<String, List<Double>> grid() {
        return Map.of();
    }

    @Override
    public Ranker train(Slice slice) {
        TrainingSettings settings = TrainingSettings.DEFAULT.withLikeStars(slice.likeStars());
        return named.ranker(Training.fit(slice.train(), slice.people(), slice.movies(), settings));
    }

    @Override
    public Object described() {
        return new Described(named.settings(), TrainingSettings.DEFAULT);
    }

    private record Described(Settings ranking, TrainingSettings training) {}
}
