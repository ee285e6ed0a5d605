package io.reelshelf.data.sample;

import java.util.List;

/** The known answer: every planted taste, in the sample and in all generated data. */
public final class PlantedTastes {
    private PlantedTastes() {}

    /** All planted tastes, by dimension and group. */
    public static List<PlantedTaste> all() {
        return SampleResource.PLANTED_TASTES.read(row -> new PlantedTaste(
                row.get("dimension"), row.get("group_key"), row.get("genre"), Double.parseDouble(row.get("stars"))));
    }
}
