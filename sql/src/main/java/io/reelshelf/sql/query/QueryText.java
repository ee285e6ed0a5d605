package io.reelshelf.sql.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.rel2sql.RelToSqlConverter;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.tools.Frameworks;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.util.ImmutableBitSet;

/** Builds the relational tree of a question and writes it as SQL; no text of a user becomes part of it. */
final class QueryText {
    private final Question question;
    private final Plan plan;
    private final RelBuilder builder;
    private final List<Object> parameters = new ArrayList<>();

    QueryText(Question question, Plan plan) {
        this.question = question;
        this.plan = plan;
        this.builder = RelBuilder.create(Frameworks.newConfigBuilder()
                .defaultSchema(RatingTables.schema())
                .build());
    }

    Query query() {
        group(question);
        Optional<Question> whole = question.whole();
        if (whole.isPresent()) {
            group(whole.get());
            builder.project(List.of(builder.field(0)), List.of("whole_ratings"), true);
            builder.join(JoinRelType.INNER, builder.literal(true));
        }
        project();
        builder.sortLimit(0, question.limit(), order());
        SqlNode sql = new RelToSqlConverter(SharedDialect.INSTANCE)
                .visitRoot(builder.build())
                .asStatement();
        return new Query(sql.toSqlString(SharedDialect.INSTANCE).getSql(), inTextOrder(sql), columns(), plan);
    }

    /** Groups and their sums; a whole without ratings has no row either. */
    private void group(Question asked) {
        Source source = Source.of(builder, asked, plan);
        source.push();
        source.filter(parameters);
        source.project();
        List<RelBuilder.AggCall> sums = new ArrayList<>(List.of(source.ratings()));
        if (asked.measures().contains(Measure.MEAN_RATING)) {
            sums.add(source.stars());
        }
        if (asked.measures().contains(Measure.USERS)) {
            sums.add(source.users());
        }
        builder.aggregate(
                builder.groupKey(builder.fields(ImmutableBitSet.range(asked.by().size()))), sums);
        builder.filter(
                builder.call(SqlStdOperatorTable.GREATER_THAN, builder.field("ratings_sum"), builder.literal(0)));
    }

    private void project() {
        List<RexNode> fields = new ArrayList<>();
        for (int i = 0; i < question.by().size(); i++) {
            fields.add(builder.field(i));
        }
        for (Measure measure : question.measures()) {
            fields.add(
                    switch (measure) {
                        case RATINGS -> builder.cast(builder.field("ratings_sum"), SqlTypeName.BIGINT);
                        case MEAN_RATING -> quotient("stars_sum", "ratings_sum");
                        case USERS -> builder.cast(builder.field("users_sum"), SqlTypeName.BIGINT);
                        case SHARE -> quotient("ratings_sum", "whole_ratings");
                    });
        }
        builder.project(fields, columns(), true);
    }

    private RexNode quotient(String above, String below) {
        return builder.call(
                SqlStdOperatorTable.DIVIDE,
                builder.cast(builder.field(above), SqlTypeName.DOUBLE),
                builder.cast(builder.field(below), SqlTypeName.DOUBLE));
    }

    private List<RexNode> order() {
        List<RexNode> order = new ArrayList<>();
        for (int i = 0; i < question.by().size(); i++) {
            order.add(builder.nullsLast(builder.field(i)));
        }
        return order;
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        question.by().forEach(dimension -> columns.add(dimension.key()));
        question.measures().forEach(measure -> columns.add(measure.key()));
        return columns;
    }

    /** A question mark carries no number: the values are bound in the order in which the text names them. */
    private List<Object> inTextOrder(SqlNode sql) {
        List<Object> ordered = new ArrayList<>();
        sql.accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlDynamicParam parameter) {
                ordered.add(parameters.get(parameter.getIndex()));
                return null;
            }
        });
        return ordered;
    }
}
