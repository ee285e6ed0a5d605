package io.reelshelf.recommender;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which demographic groups a viewer belongs to, in a fixed order; unknown attributes belong to none. */
public final class Demographics {
    private Demographics() {}

    /** The groups of single attributes, whose lifts make the prior; whether to use them at all is not asked here. */
    public static List<GroupKey> single(Viewer viewer) {
        List<GroupKey> keys = new ArrayList<>();
        add(keys, "gender", viewer.gender());
        add(keys, "age_group", viewer.ageGroup());
        add(keys, "occupation", viewer.occupation());
        add(keys, "state", viewer.state());
        return keys;
    }

    /**
     * The groups that a person would name as "people like me": gender and age as one group where both are known. None if
     * the viewer does not want demographics used.
     */
    static List<GroupKey> spoken(Viewer viewer) {
        List<GroupKey> keys = new ArrayList<>();
        if (!viewer.useDemographics()) {
            return keys;
        }
        GroupKey together = genderAge(viewer);
        if (together != null) {
            keys.add(together);
        }
        for (GroupKey key : single(viewer)) {
            boolean covered =
                    key.dimension().equals("gender") || key.dimension().equals("age_group");
            if (together == null || !covered) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Gender and age as one group, if both are known. */
    static @Nullable GroupKey genderAge(Viewer viewer) {
        if (viewer.gender() == null || viewer.ageGroup() == null) {
            return null;
        }
        return new GroupKey("gender_age", viewer.gender() + "-" + viewer.ageGroup());
    }

    private static void add(List<GroupKey> keys, String dimension, @Nullable Object value) {
        if (value != null) {
            keys.add(new GroupKey(dimension, String.valueOf(value)));
        }
    }
}
