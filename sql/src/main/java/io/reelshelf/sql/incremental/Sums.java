package io.reelshelf.sql.incremental;

import io.reelshelf.sql.incremental.Maintenance.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * Reads a query that counts and sums by groups. Counts and sums form a group under addition, so that rows can be taken off as
 * well as added; MIN, MAX and COUNT(DISTINCT) can not, and AVG is not the sum of the parts' averages.
 */
final class Sums {
    private Sums() {}

    /** The columns of the outermost grouping; its input is to be looked at with {@link Parts}. */
    record Grouping(Aggregate aggregate, Sum sum) {}

    static Grouping of(RelNode root) throws NotMaintainable {
        List<String> names = root.getRowType().getFieldNames();
        List<RexNode> outputs =
                new ArrayList<>(root.getCluster().getRexBuilder().identityProjects(root.getRowType()));
        RelNode node = root;
        while (node instanceof Project project) {
            if (project.containsOver()) {
                throw new NotMaintainable("its outermost SELECT has a window");
            }
            outputs = RelOptUtil.pushPastProject(outputs, project);
            node = project.getInput();
        }
        if (!(node instanceof Aggregate aggregate) || aggregate.getGroupType() != Aggregate.Group.SIMPLE) {
            throw new NotMaintainable("its outermost SELECT does not count and sum by groups");
        }
        return new Grouping(aggregate, columns(aggregate, names, outputs));
    }

    private static Sum columns(Aggregate aggregate, List<String> names, List<RexNode> outputs) throws NotMaintainable {
        List<String> groups = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        Set<Integer> grouped = new TreeSet<>();
        String count = "";
        for (int i = 0; i < outputs.size(); i++) {
            String name = names.get(i);
            RexNode output = outputs.get(i);
            if (output instanceof RexInputRef reference && reference.getIndex() < aggregate.getGroupCount()) {
                groups.add(name);
                grouped.add(reference.getIndex());
                continue;
            }
            AggregateCall call = call(aggregate, output, name);
            sums.add(name);
            if (call.getAggregation().getKind() == SqlKind.COUNT
                    && call.getArgList().isEmpty()) {
                count = name;
            }
        }
        if (grouped.isEmpty() || grouped.size() != aggregate.getGroupCount()) {
            throw new NotMaintainable("what it groups by is not all in its columns");
        }
        if (count.isEmpty()) {
            throw new NotMaintainable("it has no COUNT(*), which tells when a group has no rows left");
        }
        return new Sum(groups, sums, count);
    }

    private static AggregateCall call(Aggregate aggregate, RexNode output, String name) throws NotMaintainable {
        RexNode plain = output instanceof RexCall call && call.getKind() == SqlKind.CAST && isNumber(call)
                ? call.getOperands().get(0)
                : output;
        if (!(plain instanceof RexInputRef reference) || reference.getIndex() < aggregate.getGroupCount()) {
            throw new NotMaintainable("the column " + name + " is neither grouped by nor a COUNT or SUM alone");
        }
        AggregateCall call = aggregate.getAggCallList().get(reference.getIndex() - aggregate.getGroupCount());
        SqlKind kind = call.getAggregation().getKind();
        boolean additive = (kind == SqlKind.COUNT || kind == SqlKind.SUM) && !call.isDistinct() && !call.hasFilter();
        if (!additive) {
            throw new NotMaintainable("the column " + name + " is " + (call.isDistinct() ? "DISTINCT " : "")
                    + call.getAggregation().getName() + ", which does not add up");
        }
        if (kind == SqlKind.SUM && call.getType().isNullable()) {
            throw new NotMaintainable("the column " + name + " sums what may be NULL");
        }
        return call;
    }

    private static boolean isNumber(RexNode cast) {
        return SqlTypeUtil.isIntType(cast.getType()) || cast.getType().getSqlTypeName() == SqlTypeName.DOUBLE;
    }
}
