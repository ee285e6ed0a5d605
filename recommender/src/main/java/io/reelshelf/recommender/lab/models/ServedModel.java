package io.reelshelf.recommender.lab.models;

import io.reelshelf.recommender.lab.NamedModel;
import io.reelshelf.recommender.lab.Ranker;
import io.reelshelf.recommender.train.Training;
import io.reelshelf.recommender.train.TrainingSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ranking that is served, with all of its parts or some, through the code that serves it. */
record ServedModel(NamedModel named, Map<String, Double> settings) implements LabModel {
    ServedModel(NamedModel named) {
        this(named, ServedFigures.of(named));
    }

    ServedModel {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        ServedFigures.check(settings);
    }

    @Override
    public String label() {
        return named.label();
    }

    @Override
    public LabModel with(Map<String, Double> figures) {
        return new ServedModel(named, figures);
    }

    @Override
    public Map<String, List<Double>> grid() {
        return ServedFigures.grid(named);
    }

    @Override
    public Ranker train(Slice slice) {
        TrainingSettings training = ServedFigures.training(settings, slice.likeStars());
        if (!named.usesRatings()) {
            training = training.withRelation((ratings, visitor) -> {});
        }
        return named.ranker(
                Training.fit(slice.train(), slice.people(), slice.movies(), training), ServedFigures.ranking(settings));
    }
}
