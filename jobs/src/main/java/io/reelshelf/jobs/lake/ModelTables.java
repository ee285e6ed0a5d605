package io.reelshelf.jobs.lake;

import io.reelshelf.jobs.rows.PriorRow;
import io.reelshelf.jobs.rows.WeightRow;
import java.util.List;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;

/** The tables that training stages, all rows of one model version. */
public final class ModelTables {
    /** How much a rating of one film speaks for another. */
    public static final String ITEM_WEIGHT = "model.item_weight";

    /** How much likelier a group is to like a film. */
    public static final String DEMOGRAPHIC_PRIOR = "model.demographic_prior";

    private ModelTables() {}

    /** Item weights of this version. */
    public static LakeTable<WeightRow> itemWeights(String version) {
        Columns columns = new Columns()
                .text("version_id")
                .integer("movie_id")
                .integer("neighbour_id")
                .real("weight");
        return new LakeTable<>(
                ITEM_WEIGHT,
                columns.rowType(),
                row -> List.of(GenericRowData.of(
                        StringData.fromString(version), row.movieId(), row.neighbourId(), row.weight())));
    }

    /** The demographic prior of this version. */
    public static LakeTable<PriorRow> demographicPrior(String version) {
        Columns columns = new Columns()
                .text("version_id")
                .text("dimension")
                .text("group_key")
                .integer("movie_id")
                .real("log_lift");
        return new LakeTable<>(
                DEMOGRAPHIC_PRIOR,
                columns.rowType(),
                row -> List.of(GenericRowData.of(
                        StringData.fromString(version),
                        StringData.fromString(row.dimension()),
                        StringData.fromString(row.groupKey()),
                        row.movieId(),
                        row.logLift())));
    }
}
