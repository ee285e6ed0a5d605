package io.reelshelf.sql.lint;

import java.util.EnumSet;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSetOperator;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.NlsString;
import org.jspecify.annotations.Nullable;

/** Rules on the shape of the text. */
final class SyntaxRules extends TreeWalk {
    private static final Set<SqlKind> PROVEN = EnumSet.of(
            SqlKind.SELECT,
            SqlKind.JOIN,
            SqlKind.AS,
            SqlKind.UNION,
            SqlKind.EXCEPT,
            SqlKind.INTERSECT,
            SqlKind.WITH,
            SqlKind.WITH_ITEM,
            SqlKind.ORDER_BY,
            SqlKind.OVER,
            SqlKind.WINDOW,
            SqlKind.CASE,
            SqlKind.PLUS,
            SqlKind.MINUS,
            SqlKind.TIMES,
            SqlKind.DIVIDE,
            SqlKind.MINUS_PREFIX,
            SqlKind.PLUS_PREFIX,
            SqlKind.EQUALS,
            SqlKind.NOT_EQUALS,
            SqlKind.LESS_THAN,
            SqlKind.LESS_THAN_OR_EQUAL,
            SqlKind.GREATER_THAN,
            SqlKind.GREATER_THAN_OR_EQUAL,
            SqlKind.AND,
            SqlKind.OR,
            SqlKind.NOT,
            SqlKind.IS_NULL,
            SqlKind.IS_NOT_NULL,
            SqlKind.BETWEEN,
            SqlKind.IN,
            SqlKind.NOT_IN,
            SqlKind.EXISTS,
            SqlKind.LIKE,
            SqlKind.SCALAR_QUERY,
            SqlKind.NULLS_FIRST,
            SqlKind.NULLS_LAST,
            SqlKind.DESCENDING,
            SqlKind.PRECEDING,
            SqlKind.FOLLOWING,
            SqlKind.FILTER);
    private static final Set<SqlTypeName> SIZED = EnumSet.of(SqlTypeName.VARCHAR, SqlTypeName.CHAR);
    private static final Set<SqlTypeName> TYPES = EnumSet.of(
            SqlTypeName.SMALLINT,
            SqlTypeName.INTEGER,
            SqlTypeName.BIGINT,
            SqlTypeName.REAL,
            SqlTypeName.DOUBLE,
            SqlTypeName.VARCHAR,
            SqlTypeName.DATE,
            SqlTypeName.TIMESTAMP,
            SqlTypeName.BOOLEAN);

    private final Findings findings;

    SyntaxRules(Findings findings) {
        this.findings = findings;
    }

    @Override
    void call(SqlCall call) {
        if (call instanceof SqlSelect select) {
            select(select);
        } else if (call instanceof SqlOrderBy order) {
            order(order.orderList);
            unordered(order.orderList, order.fetch);
        } else if (call instanceof SqlWindow window) {
            order(window.getOrderList());
        } else if (call instanceof SqlJoin join && join.isNatural()) {
            findings.add(Rule.UNLISTED_SYNTAX, call, "NATURAL JOIN", "Write JOIN ... ON with the columns");
        } else if (call.getKind() == SqlKind.FILTER) {
            findings.add(
                    Rule.FILTER_CLAUSE,
                    call,
                    "FILTER after an aggregate",
                    "Write SUM(CASE WHEN condition THEN value ELSE 0 END), or COUNT(CASE WHEN condition THEN 1 END)");
        } else if (call.getOperator() instanceof SqlSetOperator operator
                && operator.isAll()
                && call.getKind() != SqlKind.UNION) {
            findings.add(Rule.UNLISTED_SYNTAX, call, operator.getName(), "Leave ALL out; Redshift lacks it");
        } else if (call.getKind() == SqlKind.LIKE) {
            pattern(call);
        } else if (!(call.getOperator() instanceof SqlFunction)
                && !PROVEN.contains(call.getKind())
                && !call.getOperator().getName().equals("||")) {
            boolean cast = call.getOperator().getName().equals("::");
            findings.add(
                    Rule.UNLISTED_SYNTAX,
                    cast ? call.operand(0) : call,
                    cast ? "a cast by two colons" : call.getOperator().getName(),
                    cast
                            ? "Write CAST(" + Findings.text(call.operand(0)) + " AS " + Findings.text(call.operand(1))
                                    + ")"
                            : "Write it with joins, CASE, GROUP BY and window functions");
        }
    }

    private void select(SqlSelect select) {
        for (SqlNode item : select.getSelectList()) {
            if (item instanceof SqlIdentifier identifier && identifier.isStar()) {
                findings.add(Rule.SELECT_STAR, item, Findings.text(item), "Name the columns");
            }
        }
        order(select.getOrderList());
        unordered(select.getOrderList(), select.getFetch());
        if (select.getGroup() != null) {
            positions(select.getGroup());
        }
        if (select.getQualify() != null) {
            findings.add(
                    Rule.UNLISTED_SYNTAX, select.getQualify(), "QUALIFY", "Filter by WHERE in a query around this one");
        }
        if (!select.getWindowList().isEmpty()) {
            findings.add(
                    Rule.UNLISTED_SYNTAX, select.getWindowList(), "a named window", "Write the window after each OVER");
        }
    }

    private void order(@Nullable SqlNodeList order) {
        if (order == null) {
            return;
        }
        for (SqlNode item : order) {
            if (item.getKind() != SqlKind.NULLS_FIRST && item.getKind() != SqlKind.NULLS_LAST) {
                findings.add(
                        Rule.NULLS_ORDER,
                        item,
                        "ORDER BY " + Findings.text(item) + " leaves open where NULLs go",
                        "Add NULLS LAST or NULLS FIRST");
            }
        }
        positions(order);
    }

    private void positions(SqlNodeList items) {
        for (SqlNode item : items) {
            SqlNode bare = item;
            while (bare instanceof SqlCall call && call.operandCount() == 1) {
                bare = call.operand(0);
            }
            if (bare instanceof SqlLiteral) {
                findings.add(Rule.UNLISTED_SYNTAX, item, "the position " + bare, "Write the column's name");
            }
        }
    }

    private void unordered(@Nullable SqlNodeList order, @Nullable SqlNode fetch) {
        if (fetch != null && (order == null || order.isEmpty())) {
            findings.add(
                    Rule.NON_DETERMINISTIC, fetch, "LIMIT without ORDER BY", "Order by columns that identify a row");
        }
    }

    private void pattern(SqlCall like) {
        SqlNode pattern = like.operand(1);
        boolean plain = pattern instanceof SqlLiteral literal
                && literal.getValue() instanceof NlsString text
                && !text.getValue().contains("\\");
        if (!plain || like.operandCount() > 2) {
            findings.add(
                    Rule.UNLISTED_SYNTAX,
                    like,
                    "LIKE with an escape or a computed pattern",
                    "Use a literal pattern without a backslash");
        }
    }

    @Override
    void type(SqlDataTypeSpec type) {
        SqlTypeName name = type.getTypeNameSpec() instanceof SqlBasicTypeNameSpec
                ? SqlTypeName.get(type.getTypeName().getSimple())
                : null;
        String text = Findings.text(type);
        int size = type.getTypeNameSpec() instanceof SqlBasicTypeNameSpec basic ? basic.getPrecision() : -1;
        if ((name != null && SIZED.contains(name) && size < 0) || text.equalsIgnoreCase("text")) {
            findings.add(Rule.UNSIZED_TEXT, type, text, "Write VARCHAR(n), n in bytes");
        } else if (name == SqlTypeName.CHAR) {
            findings.add(Rule.TRAILING_BLANKS, type, text, "Write VARCHAR(" + size + ")");
        } else if (name != null && name.getName().contains("TIME_ZONE")) {
            findings.add(Rule.TIME_ZONE, type, text, "Store UTC in a TIMESTAMP");
        } else if (name == SqlTypeName.DECIMAL && size > 0) {
            return;
        } else if (name == null || !TYPES.contains(name)) {
            findings.add(
                    Rule.UNLISTED_TYPE,
                    type,
                    text,
                    "Use SMALLINT, INTEGER, BIGINT, REAL, DOUBLE PRECISION, DECIMAL(p, s), VARCHAR(n), DATE, TIMESTAMP or"
                            + " BOOLEAN");
        }
    }
}
