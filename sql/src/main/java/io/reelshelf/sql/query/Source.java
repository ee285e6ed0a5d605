package io.reelshelf.sql.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.tools.RelBuilder.AggCall;

/** What a question is read from: rows with dimensions, and how its measures are added up from them. */
abstract class Source {
    final RelBuilder builder;
    final Question question;

    Source(RelBuilder builder, Question question) {
        this.builder = builder;
        this.question = question;
    }

    static Source of(RelBuilder builder, Question question, Plan plan) {
        return plan.rollup()
                .<Source>map(rollup -> new RollupSource(builder, question, rollup))
                .orElseGet(() -> new FactSource(builder, question));
    }

    /** Pushes rows that have every dimension that the question mentions. */
    abstract void push();

    /** A dimension of the rows on the stack. */
    abstract RexNode field(Dimension dimension);

    /** The columns of the rows on the stack that the measures are added up from, named as {@link #ratings} and others read them. */
    abstract Map<String, RexNode> inputs();

    /** The number of ratings of a group. */
    abstract AggCall ratings();

    /** The sum of their stars. */
    abstract AggCall stars();

    /** The number of different viewers. */
    abstract AggCall users();

    /** Keeps the rows that meet every condition; their values become parameters, numbered on from the list's size. */
    void filter(List<Object> parameters) {
        keep(question.where(), parameters);
    }

    final void keep(List<Condition> conditions, List<Object> parameters) {
        builder.filter(conditions.stream()
                .map(condition -> compared(field(condition.dimension()), condition, parameters))
                .toList());
    }

    /** Leaves the groups' keys in the question's order, then the inputs: an aggregate orders its keys by position. */
    final void project() {
        List<RexNode> fields = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Dimension dimension : question.by()) {
            fields.add(field(dimension));
            names.add(dimension.key());
        }
        inputs().forEach((name, field) -> {
            fields.add(field);
            names.add(name);
        });
        builder.project(fields, names, true);
    }

    final RexNode monthOrYear(Dimension dimension) {
        RexNode year = builder.cast(builder.field("year_number"), SqlTypeName.INTEGER);
        if (dimension == Dimension.YEAR) {
            return year;
        }
        RexNode month = builder.cast(builder.field("month_number"), SqlTypeName.INTEGER);
        RexNode hundred = builder.literal(100);
        return builder.call(SqlStdOperatorTable.PLUS, builder.call(SqlStdOperatorTable.MULTIPLY, year, hundred), month);
    }

    final RexNode compared(RexNode field, Condition condition, List<Object> parameters) {
        List<RexNode> tests = new ArrayList<>();
        for (Object value : condition.values()) {
            RelDataType type =
                    builder.getTypeFactory().createSqlType(field.getType().getSqlTypeName());
            RexNode parameter = builder.getRexBuilder().makeDynamicParam(type, parameters.size());
            parameters.add(value);
            tests.add(
                    switch (condition.comparison()) {
                        case EQUAL -> builder.equals(field, parameter);
                        case AT_LEAST -> builder.call(SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, field, parameter);
                        case AT_MOST -> builder.call(SqlStdOperatorTable.LESS_THAN_OR_EQUAL, field, parameter);
                    });
        }
        return builder.or(tests);
    }
}
