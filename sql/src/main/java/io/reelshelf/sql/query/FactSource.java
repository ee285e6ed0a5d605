package io.reelshelf.sql.query;

import io.reelshelf.sql.query.Dimension.Of;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.tools.RelBuilder.AggCall;

/** Reads the ratings themselves, joined with the dimensions that the question mentions and no others. */
final class FactSource extends Source {
    /** Where each dimension's column comes to lie: names repeat across the joined tables. */
    private final Map<Dimension, Integer> positions = new EnumMap<>(Dimension.class);

    FactSource(RelBuilder builder, Question question) {
        super(builder, question);
    }

    @Override
    void push() {
        builder.scan("core", "fact_rating");
        if (mentionsAny(Of.VIEWER)) {
            joinViewer();
        }
        if (mentionsAny(Of.MOMENT)) {
            joinTable("dim_date", builder.field("date_key"), "date_key");
            positions.put(Dimension.DAY, position("calendar_date"));
        }
        if (question.by().contains(Dimension.GENRE)) {
            joinTable("bridge_movie_genre", builder.field("movie_id"), "movie_id");
            joinTable("dim_genre", builder.field("genre_id"), "genre_id");
            positions.put(Dimension.GENRE, position("name"));
        }
    }

    private void joinViewer() {
        joinTable("dim_user", builder.field("user_id"), "user_id");
        positions.put(Dimension.GENDER, position("gender"));
        positions.put(Dimension.STATE, position("state"));
        RexInputRef viewersZip3 = builder.field("zip3");
        if (question.mentions(Dimension.STATE)) {
            builder.filter(builder.isNotNull(builder.field("state")));
        }
        if (question.mentions(Dimension.AGE_GROUP)) {
            joinTable("dim_age_group", builder.field("age_group_id"), "age_group_id");
            positions.put(Dimension.AGE_GROUP, fields() - 1);
        }
        if (question.mentions(Dimension.OCCUPATION)) {
            joinTable("dim_occupation", builder.field("occupation_id"), "occupation_id");
            positions.put(Dimension.OCCUPATION, fields() - 1);
        }
        if (question.mentions(Dimension.ZIP3)) {
            joinTable("dim_zip3", viewersZip3, "zip3");
            positions.put(Dimension.ZIP3, fields() - 1);
        }
    }

    /** Without groups of genres each rating counts once, however many of the asked genres its film has. */
    @Override
    void filter(List<Object> parameters) {
        Map<Boolean, List<Condition>> onFilms = question.where().stream()
                .collect(Collectors.partitioningBy(condition -> condition.dimension() == Dimension.GENRE
                        && !question.by().contains(Dimension.GENRE)));
        keep(Objects.requireNonNull(onFilms.get(false)), parameters);
        for (Condition condition : Objects.requireNonNull(onFilms.get(true))) {
            builder.scan("core", "bridge_movie_genre");
            joinTable("dim_genre", builder.field("genre_id"), "genre_id");
            builder.filter(compared(builder.field("name"), condition, parameters));
            builder.project(builder.field("movie_id")).distinct();
            builder.join(
                    JoinRelType.INNER,
                    builder.equals(builder.field(2, 0, "movie_id"), builder.field(2, 1, "movie_id")));
        }
    }

    private void joinTable(String table, RexInputRef left, String column) {
        int leftField = left.getIndex();
        builder.scan("core", table);
        builder.join(JoinRelType.INNER, builder.equals(builder.field(2, 0, leftField), builder.field(2, 1, column)));
    }

    @Override
    RexNode field(Dimension dimension) {
        return dimension == Dimension.MONTH || dimension == Dimension.YEAR
                ? monthOrYear(dimension)
                : builder.field(Objects.requireNonNull(positions.get(dimension)));
    }

    @Override
    Map<String, RexNode> inputs() {
        Map<String, RexNode> inputs = new LinkedHashMap<>();
        inputs.put("rating", builder.cast(builder.field("rating"), SqlTypeName.BIGINT));
        inputs.put("user_id", builder.field("user_id"));
        return inputs;
    }

    @Override
    AggCall ratings() {
        return builder.countStar("ratings_sum");
    }

    @Override
    AggCall stars() {
        return builder.sum(false, "stars_sum", builder.field("rating"));
    }

    @Override
    AggCall users() {
        return builder.count(true, "users_sum", builder.field("user_id"));
    }

    private boolean mentionsAny(Of of) {
        return Arrays.stream(Dimension.values())
                .anyMatch(dimension -> dimension.of() == of && question.mentions(dimension));
    }

    private int position(String name) {
        return builder.peek().getRowType().getFieldNames().indexOf(name);
    }

    private int fields() {
        return builder.peek().getRowType().getFieldCount();
    }
}
