package io.reelshelf.recommender;

import java.util.ArrayList;
import java.util.List;

/** Which demographic groups of the model a viewer belongs to, and how much each counts. */
final class Demographics {
    /** A group and the weight of its log lift. */
    record Membership(Group group, double weight) {}

    private Demographics() {}

    /**
     * The groups that the model knows; unknown attributes and unseen values are left out. Gender and age together
     * replace each alone: their cell holds both, and adding them again would count the same viewers twice.
     */
    static List<Membership> of(Model model, Viewer viewer, Settings settings) {
        List<Membership> memberships = new ArrayList<>();
        for (GroupKey key : keys(viewer)) {
            Group group = model.group(key);
            if (group != null) {
                memberships.add(new Membership(group, settings.weightOf(key.dimension())));
            }
        }
        return memberships;
    }

    static List<GroupKey> keys(Viewer viewer) {
        List<GroupKey> keys = new ArrayList<>();
        if (!viewer.useDemographics()) {
            return keys;
        }
        if (viewer.gender() != null && viewer.ageGroup() != null) {
            keys.add(new GroupKey("gender_age", viewer.gender() + "-" + viewer.ageGroup()));
        } else if (viewer.gender() != null) {
            keys.add(new GroupKey("gender", viewer.gender()));
        } else if (viewer.ageGroup() != null) {
            keys.add(new GroupKey("age_group", String.valueOf(viewer.ageGroup())));
        }
        if (viewer.occupation() != null) {
            keys.add(new GroupKey("occupation", String.valueOf(viewer.occupation())));
        }
        if (viewer.state() != null) {
            keys.add(new GroupKey("state", viewer.state()));
        }
        return keys;
    }
}
