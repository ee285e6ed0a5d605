package io.reelshelf.sql.lint;

import io.reelshelf.sql.catalog.Validation;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.util.NlsString;

/** Rules that take types. */
final class TypeRules extends TreeWalk {
    private final Findings findings;
    private final Validation validation;
    /** Sums whose result is cast at once. */
    private final Set<SqlNode> cast = Collections.newSetFromMap(new IdentityHashMap<>());

    TypeRules(Findings findings, Validation validation) {
        this.findings = findings;
        this.validation = validation;
    }

    private boolean is(SqlNode node, Predicate<RelDataType> kind) {
        return validation.typeOf(node).filter(kind).isPresent();
    }

    @Override
    void call(SqlCall call) {
        String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
        switch (call.getKind()) {
            case CAST -> cast(call);
            case DIVIDE -> division(call);
            case PLUS, MINUS, TIMES -> arithmetic(call, name);
            case EQUALS,
                    NOT_EQUALS,
                    LESS_THAN,
                    LESS_THAN_OR_EQUAL,
                    GREATER_THAN,
                    GREATER_THAN_OR_EQUAL,
                    IN,
                    NOT_IN,
                    BETWEEN -> comparison(call);
            default -> aggregate(call, name);
        }
    }

    private void aggregate(SqlCall call, String name) {
        if (call.operandCount() == 0) {
            return;
        }
        if (name.equals("AVG") && is(call.operand(0), SqlTypeUtil::isExactNumeric)) {
            findings.add(
                    Rule.INTEGER_AVERAGE,
                    call,
                    text(call) + " averages " + typeOf(call.operand(0)),
                    "Write AVG(CAST(" + text(call.operand(0)) + " AS DOUBLE PRECISION))");
        } else if (name.equals("SUM") && !cast.contains(call) && is(call.operand(0), SqlTypeUtil::isExactNumeric)) {
            findings.add(
                    Rule.SUM_RESULT,
                    call,
                    text(call) + " adds " + typeOf(call.operand(0)),
                    "Write CAST(" + text(call) + " AS BIGINT)");
        }
    }

    private void division(SqlCall call) {
        if (is(call.operand(0), SqlTypeUtil::isExactNumeric) && is(call.operand(1), SqlTypeUtil::isExactNumeric)) {
            findings.add(
                    Rule.INTEGER_DIVISION,
                    call,
                    text(call) + " divides " + typeOf(call.operand(0)) + " by " + typeOf(call.operand(1)),
                    "Write CAST(" + text(call.operand(0)) + " AS DOUBLE PRECISION) / " + text(call.operand(1)));
        }
    }

    private void arithmetic(SqlCall call, String name) {
        boolean literals = call.getOperandList().stream().allMatch(SqlLiteral.class::isInstance);
        if (call.operandCount() == 2 && !literals && is(call, SqlTypeUtil::isDecimal)) {
            findings.add(
                    Rule.DECIMAL_ARITHMETIC,
                    call,
                    text(call) + " is a " + name + " of decimals",
                    "Cast an operand to DOUBLE PRECISION, or to BIGINT cents");
        }
    }

    private void cast(SqlCall call) {
        SqlNode operand = call.operand(0);
        cast.add(operand);
        if (operand.getKind() == SqlKind.OVER) {
            cast.add(((SqlCall) operand).operand(0));
        }
        boolean whole = operand.getKind() == SqlKind.FLOOR || operand.getKind() == SqlKind.CEIL;
        if (is(call, SqlTypeUtil::isIntType) && is(operand, TypeRules::isFraction) && !whole) {
            findings.add(
                    Rule.ROUNDING_CAST,
                    call,
                    text(call) + " makes an integer of " + typeOf(operand),
                    "Write CAST(FLOOR(" + text(operand) + ") AS " + typeOf(call) + ")");
        } else if (is(call, SqlTypeUtil::isCharacter) && is(operand, TypeRules::printsDifferently)) {
            findings.add(
                    Rule.TEXT_OF_NUMBER,
                    call,
                    text(call) + " makes a text of " + typeOf(operand),
                    "Make a text of integers, dates or CASE expressions");
        }
    }

    private static boolean isFraction(RelDataType type) {
        return SqlTypeUtil.isApproximateNumeric(type) || (SqlTypeUtil.isDecimal(type) && type.getScale() > 0);
    }

    private static boolean printsDifferently(RelDataType type) {
        return isFraction(type)
                || type.getSqlTypeName() == SqlTypeName.TIMESTAMP
                || type.getSqlTypeName() == SqlTypeName.BOOLEAN;
    }

    private void comparison(SqlCall call) {
        call.getOperandList().forEach(this::compared);
        Set<String> kinds = new TreeSet<>();
        call.getOperandList().forEach(operand -> kinds(operand, kinds));
        if (kinds.size() > 1) {
            findings.add(
                    Rule.IMPLICIT_CAST,
                    call,
                    text(call) + " compares " + String.join(" with ", kinds),
                    "Write CAST(... AS TYPE), or a literal of the type, such as DATE '2000-12-31'");
        }
    }

    private void kinds(SqlNode operand, Set<String> kinds) {
        if (operand instanceof SqlNodeList list) {
            list.forEach(item -> kinds(item, kinds));
        } else if (operand.getKind() != SqlKind.SELECT) {
            validation
                    .typeOf(operand)
                    .map(TypeRules::kind)
                    .filter(kind -> !kind.isEmpty())
                    .ifPresent(kinds::add);
        }
    }

    /** Values of one kind compare as they are; empty where anything goes, as for NULL. */
    private static String kind(RelDataType type) {
        if (SqlTypeUtil.isNumeric(type)) {
            return "numbers";
        }
        if (SqlTypeUtil.isCharacter(type)) {
            return "texts";
        }
        return switch (type.getSqlTypeName()) {
            case DATE -> "dates";
            case TIMESTAMP -> "moments";
            case BOOLEAN -> "truth values";
            default -> "";
        };
    }

    private void compared(SqlNode operand) {
        if (operand instanceof SqlNodeList list) {
            list.forEach(this::compared);
        } else if (operand instanceof SqlLiteral literal
                && literal.getValue() instanceof NlsString text
                && text.getValue().endsWith(" ")) {
            findings.add(
                    Rule.TRAILING_BLANKS,
                    operand,
                    text(operand) + " is compared",
                    "Trim the texts when they are loaded");
        } else if (operand instanceof SqlIdentifier && is(operand, type -> type.getSqlTypeName() == SqlTypeName.CHAR)) {
            findings.add(
                    Rule.TRAILING_BLANKS,
                    operand,
                    text(operand) + " of type " + typeOf(operand) + " is compared",
                    "Make the column a VARCHAR");
        }
    }

    private static String text(SqlNode node) {
        return Findings.text(node);
    }

    private String typeOf(SqlNode node) {
        return validation.typeOf(node).map(RelDataType::toString).orElse("an unknown type");
    }
}
