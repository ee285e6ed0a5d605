package io.reelshelf.sql.incremental;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinInfo;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexVisitorImpl;

/**
 * Proves that a tree is the union of what it gives for each value of one column of the growing table. It follows where that
 * value can be read: a grouping, a window and a join of the table with itself keep parts apart where they hold it.
 */
final class Parts {
    private final String table;
    private final String key;

    /** @param key a column of the table; empty for parts of one row, whose value can be read nowhere */
    Parts(String table, String key) {
        this.table = table;
        this.key = key;
    }

    /**
     * The columns of a node's output in which the key can be read; none where the node does not read the table.
     *
     * @throws NotMaintainable where rows of several parts meet
     */
    Set<Integer> carriers(RelNode node) throws NotMaintainable {
        if (!reads(node)) {
            return Set.of();
        }
        if (node instanceof TableScan) {
            int column = key.isEmpty() ? -1 : node.getRowType().getFieldNames().indexOf(key);
            return column < 0 ? Set.of() : Set.of(column);
        }
        if (node instanceof Filter filter) {
            Set<Integer> carriers = carriers(filter.getInput());
            separate(filter.getCondition(), carriers);
            return carriers;
        }
        if (node instanceof Project project) {
            return project(project);
        }
        if (node instanceof Join join) {
            return join(join);
        }
        if (node instanceof Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (node instanceof Union union && union.all) {
            return union(union);
        }
        throw new NotMaintainable(node.getRelTypeName().replace("Logical", "").toLowerCase(Locale.ROOT)
                + " puts rows of " + table + " together" + apart());
    }

    boolean reads(RelNode node) {
        if (node instanceof TableScan scan) {
            return String.join(".", scan.getTable().getQualifiedName()).equalsIgnoreCase(table);
        }
        return node.getInputs().stream().anyMatch(this::reads);
    }

    private Set<Integer> project(Project project) throws NotMaintainable {
        Set<Integer> below = carriers(project.getInput());
        Set<Integer> carriers = new TreeSet<>();
        for (int i = 0; i < project.getProjects().size(); i++) {
            RexNode expression = project.getProjects().get(i);
            separate(expression, below);
            if (expression instanceof RexInputRef reference && below.contains(reference.getIndex())) {
                carriers.add(i);
            }
        }
        return carriers;
    }

    private Set<Integer> aggregate(Aggregate aggregate) throws NotMaintainable {
        Set<Integer> below = carriers(aggregate.getInput());
        Set<Integer> carriers = new TreeSet<>();
        List<Integer> groups = aggregate.getGroupSet().asList();
        for (int i = 0; i < groups.size(); i++) {
            if (below.contains(groups.get(i))) {
                carriers.add(i);
            }
        }
        if (carriers.isEmpty() || aggregate.getGroupType() != Aggregate.Group.SIMPLE) {
            throw new NotMaintainable("a grouping puts rows of " + table + " together" + apart());
        }
        return carriers;
    }

    private Set<Integer> union(Union union) throws NotMaintainable {
        Set<Integer> common = new TreeSet<>(carriers(union.getInput(0)));
        for (RelNode input : union.getInputs()) {
            if (!reads(input)) {
                throw new NotMaintainable("a branch of its UNION ALL does not read " + table);
            }
            common.retainAll(carriers(input));
        }
        return common;
    }

    private Set<Integer> join(Join join) throws NotMaintainable {
        boolean left = reads(join.getLeft());
        boolean right = reads(join.getRight());
        boolean kept = join.getJoinType() == JoinRelType.INNER || (join.getJoinType() == JoinRelType.LEFT && left);
        if (!kept) {
            throw new NotMaintainable(
                    "a " + join.getJoinType().lowerName + " join gives rows without rows of " + table);
        }
        int offset = join.getLeft().getRowType().getFieldCount();
        Set<Integer> lefts = carriers(join.getLeft());
        Set<Integer> rights = carriers(join.getRight());
        JoinInfo condition = join.analyzeCondition();
        Set<Integer> carriers = new TreeSet<>(lefts);
        boolean met = false;
        boolean inner = join.getJoinType() == JoinRelType.INNER;
        for (int i = 0; i < condition.leftKeys.size(); i++) {
            int one = condition.leftKeys.get(i);
            int other = condition.rightKeys.get(i);
            met |= lefts.contains(one) && rights.contains(other);
            if (inner && lefts.contains(one)) {
                carriers.add(offset + other);
            }
            if (inner && rights.contains(other)) {
                carriers.add(one);
            }
        }
        if (left && right && !met) {
            throw new NotMaintainable("a join puts rows of " + table + " together" + apart());
        }
        if (inner) {
            rights.forEach(carrier -> carriers.add(offset + carrier));
        }
        separate(join.getCondition(), carriers);
        return carriers;
    }

    /** Windows must stay within a part; subqueries are not looked into. */
    private void separate(RexNode expression, Set<Integer> carriers) throws NotMaintainable {
        List<String> reasons = new ArrayList<>();
        expression.accept(new RexVisitorImpl<Void>(true) {
            @Override
            public Void visitOver(RexOver over) {
                boolean apart = over.getWindow().partitionKeys.stream()
                        .anyMatch(partition ->
                                partition instanceof RexInputRef reference && carriers.contains(reference.getIndex()));
                if (!apart) {
                    reasons.add("a window puts rows of " + table + " together" + apart());
                }
                return super.visitOver(over);
            }

            @Override
            public Void visitSubQuery(RexSubQuery query) {
                reasons.add("it has a subquery in an expression");
                return super.visitSubQuery(query);
            }
        });
        if (!reasons.isEmpty()) {
            throw new NotMaintainable(reasons.get(0));
        }
    }

    private String apart() {
        return key.isEmpty() ? "" : " whose " + key + " differs";
    }
}
