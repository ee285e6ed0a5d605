package io.reelshelf.sql.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Finds the tables that a query reads, wherever a FROM may stand; names of common table expressions are left out. */
final class TableReferences {
    private final SourceText source;
    private final List<TableReference> found = new ArrayList<>();

    private TableReferences(SourceText source) {
        this.source = source;
    }

    static List<TableReference> of(SqlNode query, SourceText source) {
        TableReferences references = new TableReferences(source);
        references.visit(query, Set.of());
        references.found.sort(Comparator.comparingInt(TableReference::start));
        return references.found;
    }

    private void visit(@Nullable SqlNode node, Set<String> expressions) {
        if (node instanceof SqlWith with) {
            visitWith(with, expressions);
        } else if (node instanceof SqlSelect select) {
            visitFrom(select.getFrom(), expressions);
            for (SqlNode operand : select.getOperandList()) {
                if (operand != select.getFrom()) {
                    visit(operand, expressions);
                }
            }
        } else if (node instanceof SqlCall call) {
            call.getOperandList().forEach(operand -> visit(operand, expressions));
        } else if (node instanceof SqlNodeList list) {
            list.forEach(item -> visit(item, expressions));
        }
    }

    /** An expression sees those above it, and the body sees all. */
    private void visitWith(SqlWith with, Set<String> outer) {
        Set<String> expressions = new HashSet<>(outer);
        for (SqlNode node : with.withList) {
            SqlWithItem item = (SqlWithItem) node;
            visit(item.query, expressions);
            expressions.add(item.name.getSimple().toLowerCase(Locale.ROOT));
        }
        visit(with.body, expressions);
    }

    private void visitFrom(@Nullable SqlNode from, Set<String> expressions) {
        if (from instanceof SqlIdentifier identifier) {
            addTable(identifier, expressions);
        } else if (from instanceof SqlJoin join) {
            visitFrom(join.getLeft(), expressions);
            visitFrom(join.getRight(), expressions);
            visit(join.getCondition(), expressions);
        } else if (from instanceof SqlCall call
                && (call.getKind() == SqlKind.AS || call.getKind() == SqlKind.TABLE_REF)) {
            visitFrom(call.operand(0), expressions);
        } else {
            visit(from, expressions);
        }
    }

    private void addTable(SqlIdentifier identifier, Set<String> expressions) {
        SqlParserPos position = identifier.getParserPosition();
        String name = identifier.toString().toLowerCase(Locale.ROOT);
        if (identifier.names.size() == 1 && expressions.contains(name)) {
            return;
        }
        if (identifier.names.size() != 2) {
            throw source.fault(
                    ViewError.UNKNOWN_TABLE,
                    position,
                    "\"" + name + "\" is neither schema.table nor a common table expression of this query"
                            + Suggestion.didYouMean(name, expressions));
        }
        int start = source.offset(position.getLineNum(), position.getColumnNum());
        int end = source.offset(position.getEndLineNum(), position.getEndColumnNum()) + 1;
        found.add(new TableReference(name, start, end));
    }
}
