package io.reelshelf.sql.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.tools.RelBuilder.AggCall;

/** Reads a pre-aggregate. */
final class RollupSource extends Source {
    private final Rollup rollup;

    RollupSource(RelBuilder builder, Question question, Rollup rollup) {
        super(builder, question);
        this.rollup = rollup;
    }

    @Override
    void push() {
        List<String> path = rollup.path();
        builder.scan(path.get(0), path.get(1));
        if (question.mentions(Dimension.MONTH) || question.mentions(Dimension.YEAR)) {
            builder.scan("core", "dim_date");
            builder.join(
                    JoinRelType.INNER,
                    builder.equals(builder.field(2, 0, column(Dimension.DAY)), builder.field(2, 1, "calendar_date")));
        }
    }

    @Override
    RexNode field(Dimension dimension) {
        return rollup.columns().containsKey(dimension) ? builder.field(column(dimension)) : monthOrYear(dimension);
    }

    /** Stars are whole numbers: rounding the mean times the count gives their sum back exactly. */
    @Override
    Map<String, RexNode> inputs() {
        RexNode stars = builder.call(
                SqlStdOperatorTable.MULTIPLY,
                builder.field("mean_rating"),
                builder.cast(builder.field("ratings"), SqlTypeName.DOUBLE));
        Map<String, RexNode> inputs = new LinkedHashMap<>();
        inputs.put("ratings", builder.field("ratings"));
        inputs.put("stars", builder.cast(builder.call(SqlStdOperatorTable.ROUND, stars), SqlTypeName.BIGINT));
        inputs.put("users", builder.field("users"));
        return inputs;
    }

    @Override
    AggCall ratings() {
        return builder.sum(false, "ratings_sum", builder.field("ratings"));
    }

    @Override
    AggCall stars() {
        return builder.sum(false, "stars_sum", builder.field("stars"));
    }

    @Override
    AggCall users() {
        return builder.sum(false, "users_sum", builder.field("users"));
    }

    private String column(Dimension dimension) {
        return Objects.requireNonNull(rollup.columns().get(dimension));
    }
}
