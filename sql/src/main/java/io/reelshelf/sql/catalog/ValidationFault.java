package io.reelshelf.sql.catalog;

import io.reelshelf.sql.source.Select;
import io.reelshelf.sql.source.Suggestion;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;

/** Says what Calcite's validator found in the words of view files. */
final class ValidationFault {
    private static final Pattern COLUMN =
            Pattern.compile("Column '([^']+)' not found in (?:table '([^']+)'|any table)");
    private static final Pattern TABLE = Pattern.compile("(?:Table|Object) '([^']+)' not found.*");
    private static final Pattern TYPES =
            Pattern.compile("(?s)(Cannot apply|Type mismatch|Values passed to|Illegal mixing of types).*");

    private ValidationFault() {}

    static ViewException of(CalciteContextException fault, Select query, List<String> known) {
        String message = String.valueOf(
                fault.getCause() == null ? fault.getMessage() : fault.getCause().getMessage());
        String place = query.source().place(fault.getPosLine(), fault.getPosColumn());
        Matcher column = COLUMN.matcher(message);
        if (column.find()) {
            String where = column.group(2) == null ? "the tables read here" : column.group(2);
            return ViewException.at(
                    ViewError.UNKNOWN_COLUMN,
                    place,
                    "there is no column " + column.group(1) + " in " + where
                            + Suggestion.didYouMean(column.group(1), known));
        }
        Matcher table = TABLE.matcher(message);
        if (table.matches()) {
            return ViewException.at(
                    ViewError.UNKNOWN_TABLE,
                    place,
                    "there is no table or alias " + table.group(1) + " here"
                            + Suggestion.didYouMean(table.group(1), known));
        }
        if (TYPES.matcher(message).matches()) {
            return ViewException.at(
                    ViewError.TYPES_DIFFER,
                    place,
                    message.lines().findFirst().orElse("") + " Nothing is converted implicitly, for the engines differ"
                            + " in how (rule implicit-cast): write CAST(... AS TYPE)");
        }
        return ViewException.at(ViewError.INVALID_QUERY, place, message.replaceAll("\\.$", ""));
    }
}
