package io.reelshelf.api.model;

import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.Recommender;

/**
 * Everything that a request about films, books or viewers is answered from; immutable, one model version.
 *
 * @param recommender ranks
 * @param viewers the known ones
 * @param vocabulary what a person can be described by
 * @param titles finds films by title
 */
public record ServingModel(Recommender recommender, KnownViewers viewers, Vocabulary vocabulary, TitleIndex titles) {
    /** The model behind the recommender. */
    public Model model() {
        return recommender.model();
    }

    /** The model's version. */
    public String version() {
        return model().version();
    }

    /** The data behind it. */
    public String dataSnapshot() {
        return model().dataSnapshot();
    }
}
