package io.reelshelf.jobs.train;

import io.reelshelf.warehouse.Warehouse;
import java.util.List;
import java.util.stream.Collectors;

/** Makes sure that the feature views were built from the data that is to be trained on. */
final class BuiltFeatures {
    private static final List<String> NEEDED =
            List.of("features.movie_similarity", "features.movie_demographic_rating");

    private BuiltFeatures() {}

    /**
     * The hashes of the views' SQL, in a fixed order: another text is another model.
     *
     * @throws TrainException if one is missing or was built from other data
     */
    static String definitions(Warehouse warehouse, String snapshot) {
        return NEEDED.stream()
                .map(view -> definition(warehouse, view, snapshot))
                .collect(Collectors.joining("\n"));
    }

    private static String definition(Warehouse warehouse, String view, String snapshot) {
        return warehouse
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT sql_hash FROM catalog.feature_view WHERE view_name = ? AND data_snapshot = ?")
                        .bind(0, view)
                        .bind(1, snapshot)
                        .mapTo(String.class)
                        .findOne())
                .orElseThrow(() -> TrainException.featuresNotBuilt(view, snapshot));
    }
}
