package io.reelshelf.jobs.train;

import io.reelshelf.warehouse.Warehouse;
import java.util.List;

/** Makes sure that the feature views were built from the data that is to be trained on. */
final class BuiltFeatures {
    private static final List<String> NEEDED =
            List.of("features.movie_similarity", "features.movie_demographic_rating");

    private BuiltFeatures() {}

    /** @throws TrainException if one is missing or was built from other data */
    static void check(Warehouse warehouse, String snapshot) {
        for (String view : NEEDED) {
            boolean built = warehouse
                    .jdbi()
                    .withHandle(handle -> handle.createQuery(
                                            "SELECT COUNT(*) FROM catalog.feature_view WHERE view_name = ? AND data_snapshot = ?")
                                    .bind(0, view)
                                    .bind(1, snapshot)
                                    .mapTo(Long.class)
                                    .one()
                            > 0);
            if (!built) {
                throw TrainException.featuresNotBuilt(view, snapshot);
            }
        }
    }
}
