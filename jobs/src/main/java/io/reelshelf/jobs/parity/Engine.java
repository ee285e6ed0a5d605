package io.reelshelf.jobs.parity;

import io.reelshelf.warehouse.features.PortableView;
import java.util.List;
import java.util.Map;

/** Something that computes views. */
interface Engine {
    /** Its name in the table of results. */
    String name();

    /**
     * Computes each view on its own from the given tables, core tables and views alike.
     *
     * @param tables every table that a view reads, by name
     * @return what each view gave, by the view's name
     */
    Map<String, Outcome> run(List<PortableView> views, Map<String, TableRows> tables);
}
