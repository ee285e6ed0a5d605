package io.reelshelf.jobs.train;

import io.reelshelf.recommender.GroupKey;
import io.reelshelf.recommender.train.DemographicCounts;
import io.reelshelf.warehouse.Warehouse;

/** Reads what the demographic prior is made of from {@code features.movie_demographic_rating}. */
final class LikeCounts {
    private static final String LIKES = """
            SELECT dimension, group_key, movie_id, likes
            FROM features.movie_demographic_rating
            WHERE dimension IN ('gender', 'age_group', 'occupation', 'state') AND likes > 0
            """;

    private LikeCounts() {}

    /** The likes of every group and of everybody, who are the two genders together. */
    static DemographicCounts read(Warehouse warehouse, long users) {
        DemographicCounts counts = new DemographicCounts(users);
        warehouse
                .jdbi()
                .useHandle(handle -> handle.createQuery(LIKES)
                        .map((row, context) -> {
                            GroupKey group = new GroupKey(row.getString(1), row.getString(2));
                            counts.add(group, row.getInt(3), row.getLong(4));
                            if (group.dimension().equals("gender")) {
                                counts.add(GroupKey.ALL, row.getInt(3), row.getLong(4));
                            }
                            return group;
                        })
                        .list());
        return counts;
    }
}
