package io.reelshelf.sql;

import io.reelshelf.sql.source.SourceText;
import io.reelshelf.sql.source.ViewError;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;

/** The names of the columns that a query gives. */
final class OutputColumns {
    private OutputColumns() {}

    static List<String> of(SqlNode query, SourceText source) {
        List<String> names = new ArrayList<>();
        for (SqlNode item : outermost(query).getSelectList()) {
            names.add(name(item, source));
        }
        return names;
    }

    private static SqlSelect outermost(SqlNode query) {
        if (query instanceof SqlSelect select) {
            return select;
        }
        if (query instanceof SqlWith with) {
            return outermost(with.body);
        }
        if (query instanceof SqlOrderBy orderBy) {
            return outermost(orderBy.query);
        }
        // UNION and its kin: the first branch names the columns.
        return outermost(((SqlCall) query).operand(0));
    }

    private static String name(SqlNode item, SourceText source) {
        if (item instanceof SqlBasicCall call && call.getKind() == SqlKind.AS) {
            return ((SqlIdentifier) call.operand(1)).getSimple();
        }
        if (item instanceof SqlIdentifier identifier && !identifier.isStar()) {
            return identifier.names.get(identifier.names.size() - 1);
        }
        throw source.fault(
                ViewError.NOT_A_SELECT,
                item.getParserPosition(),
                "this column has no name. Write \"expression AS name\", and name columns rather than *");
    }
}
