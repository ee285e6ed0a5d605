package io.reelshelf.sql.catalog;

import java.util.Optional;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.sql2rel.StandardConvertletTable;

/** A validated tree: every expression of it has a type. */
public final class Validation {
    private final SqlValidator validator;
    private final CalciteCatalogReader reader;
    private final SqlNode tree;

    Validation(SqlValidator validator, CalciteCatalogReader reader, SqlNode tree) {
        this.validator = validator;
        this.reader = reader;
        this.tree = tree;
    }

    /** The tree, in which Calcite has moved an outermost ORDER BY into its SELECT. */
    public SqlNode tree() {
        return tree;
    }

    /** The type of an expression of the tree; empty for what is not an expression. */
    public Optional<RelDataType> typeOf(SqlNode node) {
        return Optional.ofNullable(validator.getValidatedNodeTypeIfKnown(node));
    }

    /** The columns' types. */
    public RelDataType rowType() {
        return validator.getValidatedNodeType(tree);
    }

    /** The query as relational algebra; subqueries stay expressions. */
    public RelNode relation() {
        RelOptCluster cluster = RelOptCluster.create(new VolcanoPlanner(), new RexBuilder(validator.getTypeFactory()));
        SqlToRelConverter converter = new SqlToRelConverter(
                (rowType, query, schemaPath, viewPath) -> {
                    throw new IllegalStateException("The catalog holds no view to expand: " + viewPath);
                },
                validator,
                reader,
                cluster,
                StandardConvertletTable.INSTANCE,
                SqlToRelConverter.config().withExpand(false).withTrimUnusedFields(false));
        return converter.convertQuery(tree, false, true).rel;
    }
}
