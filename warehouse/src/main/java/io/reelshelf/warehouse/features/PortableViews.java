package io.reelshelf.warehouse.features;

import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import java.util.List;

/** Views as other engines need them, and their build here to compare with. */
public final class PortableViews {
    private final Views views;

    /** Those of a set of views. */
    public PortableViews(Views views) {
        this.views = views;
    }

    /** The views that come with Reelshelf. */
    public static PortableViews bundled() {
        return new PortableViews(Views.bundled());
    }

    /** The views, each after those that it reads. */
    public List<PortableView> ordered() {
        return views.ordered().stream().map(PortableView::of).toList();
    }

    /** Builds them in a warehouse. */
    public FeatureRunner runner(Warehouse warehouse) {
        return new FeatureRunner(warehouse, views);
    }
}
