package io.reelshelf.data.verify;

import io.reelshelf.data.Column;
import io.reelshelf.data.ColumnType;
import java.util.regex.Pattern;

/** Says whether a text can be what its column declares. */
final class Values {
    private static final Pattern COUNT = Pattern.compile("\\d{1,18}|\\d{1,3}(,\\d{3}){1,5}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern YEAR = Pattern.compile("(^|.*\\D)\\d{4}(\\D.*|$)");
    private static final int LONGEST_NUMBER = 18;

    private Values() {}

    static boolean fits(Column column, String text) {
        return text.isEmpty() ? column.nullable() : fits(column.type(), text);
    }

    private static boolean fits(ColumnType type, String text) {
        return switch (type) {
            case INTEGER, EPOCH_SECONDS -> isInteger(text);
            case COUNT -> COUNT.matcher(text).matches();
            case DECIMAL -> DECIMAL.matcher(text).matches();
            case FLAG -> text.equals("0") || text.equals("1");
            case DATE -> YEAR.matcher(text).matches();
            case TEXT -> true;
        };
    }

    private static boolean isInteger(String text) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        if (text.length() == start || text.length() > LONGEST_NUMBER) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
