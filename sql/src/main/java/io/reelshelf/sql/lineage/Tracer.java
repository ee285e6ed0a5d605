package io.reelshelf.sql.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexVisitorImpl;

/** Walks relational algebra from the tables up; an operator that it does not know is an error, never a gap. */
final class Tracer {
    Trace trace(RelNode node) {
        if (node instanceof TableScan scan) {
            return scan(scan);
        }
        if (node instanceof Project project) {
            return project(project);
        }
        if (node instanceof Filter filter) {
            Trace input = trace(filter.getInput());
            return input.withRows(Trace.used(inputs(filter.getCondition(), input), Use.FILTER));
        }
        if (node instanceof Join join) {
            Trace both = trace(join.getLeft()).beside(trace(join.getRight()));
            Trace shown = join.getJoinType().projectsRight()
                    ? both
                    : new Trace(trace(join.getLeft()).columns(), both.rows());
            return shown.withRows(Trace.used(inputs(join.getCondition(), both), Use.JOIN));
        }
        if (node instanceof Correlate correlate) {
            return trace(correlate.getLeft()).beside(trace(correlate.getRight()));
        }
        if (node instanceof Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (node instanceof SetOp set) {
            return set.getInputs().stream()
                    .map(this::trace)
                    .reduce(Trace::above)
                    .orElseThrow();
        }
        if (node instanceof Sort sort) {
            return sort(sort);
        }
        if (node instanceof Values values) {
            List<Set<Input>> columns = new ArrayList<>();
            values.getRowType().getFieldList().forEach(field -> columns.add(Set.of()));
            return new Trace(columns, Set.of());
        }
        throw new IllegalStateException("No lineage through " + node.getRelTypeName());
    }

    private static Trace scan(TableScan scan) {
        String table = String.join(".", scan.getTable().getQualifiedName()).toLowerCase(Locale.ROOT);
        List<Set<Input>> columns = new ArrayList<>();
        scan.getRowType()
                .getFieldNames()
                .forEach(column -> columns.add(Set.of(new Input(new Origin(table, column), Use.IDENTITY))));
        return new Trace(columns, Set.of(new Input(new Origin(table, Origin.ALL_ROWS), Use.ROWS)));
    }

    private Trace project(Project project) {
        Trace input = trace(project.getInput());
        List<Set<Input>> columns = new ArrayList<>();
        for (RexNode expression : project.getProjects()) {
            columns.add(
                    expression instanceof RexInputRef reference
                            ? input.columns().get(reference.getIndex())
                            : expression(expression, input));
        }
        return new Trace(columns, input.rows());
    }

    /** A constant comes with each row. */
    private Set<Input> expression(RexNode expression, Trace input) {
        Set<Input> inputs = Trace.used(inputs(expression, input), Use.TRANSFORMATION);
        return inputs.isEmpty() ? input.rows() : inputs;
    }

    private Trace aggregate(Aggregate aggregate) {
        Trace input = trace(aggregate.getInput());
        List<Set<Input>> columns = new ArrayList<>();
        Set<Input> keys = new TreeSet<>();
        for (int key : aggregate.getGroupSet()) {
            columns.add(input.columns().get(key));
            keys.addAll(Trace.used(input.columns().get(key), Use.GROUP_BY));
        }
        for (AggregateCall call : aggregate.getAggCallList()) {
            Set<Input> inputs = new TreeSet<>();
            call.getArgList()
                    .forEach(
                            argument -> inputs.addAll(Trace.used(input.columns().get(argument), Use.AGGREGATION)));
            // COUNT(*) is made of the rows and of what decides which there are.
            columns.add(call.getArgList().isEmpty() ? Trace.union(input.rows(), keys) : inputs);
        }
        return new Trace(columns, Trace.union(input.rows(), keys));
    }

    private Trace sort(Sort sort) {
        Trace input = trace(sort.getInput());
        if (sort.fetch == null && sort.offset == null) {
            return input;
        }
        Set<Input> keys = new TreeSet<>();
        for (RelFieldCollation key : sort.getCollation().getFieldCollations()) {
            keys.addAll(Trace.used(input.columns().get(key.getFieldIndex()), Use.SORT));
        }
        return input.withRows(keys);
    }

    private Set<Input> inputs(RexNode expression, Trace input) {
        Set<Input> inputs = new TreeSet<>();
        expression.accept(new RexVisitorImpl<Void>(true) {
            @Override
            public Void visitInputRef(RexInputRef reference) {
                inputs.addAll(input.columns().get(reference.getIndex()));
                return null;
            }

            @Override
            public Void visitOver(RexOver over) {
                inputs.addAll(window(over, input));
                return null;
            }

            @Override
            public Void visitSubQuery(RexSubQuery query) {
                query.getOperands().forEach(operand -> operand.accept(this));
                Trace inner = trace(query.rel);
                inner.columns().forEach(inputs::addAll);
                inputs.addAll(inner.rows());
                return null;
            }
        });
        return inputs;
    }

    private Set<Input> window(RexOver over, Trace input) {
        Set<Input> inputs = new TreeSet<>();
        over.getOperands().forEach(operand -> inputs.addAll(Trace.used(inputs(operand, input), Use.AGGREGATION)));
        if (over.getOperands().isEmpty()) {
            inputs.addAll(input.rows());
        }
        over.getWindow().partitionKeys.forEach(key -> inputs.addAll(Trace.used(inputs(key, input), Use.WINDOW)));
        for (RexFieldCollation key : over.getWindow().orderKeys) {
            inputs.addAll(Trace.used(inputs(key.left, input), Use.WINDOW));
        }
        return inputs;
    }
}
