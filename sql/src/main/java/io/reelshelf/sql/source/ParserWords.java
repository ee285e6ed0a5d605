package io.reelshelf.sql.source;

import java.util.regex.Pattern;
import org.apache.calcite.sql.parser.SqlParseException;

/** Says what Calcite's parser stumbled over; the place is said by whoever knows the file. */
final class ParserWords {
    private static final Pattern PLACE = Pattern.compile(" at line \\d+, column \\d+");
    private static final Pattern OPEN_QUOTE = Pattern.compile("Encountered \".*\\\\?['\"]\".*");
    private static final Pattern END = Pattern.compile("Lexical error.*<EOF>.*");

    private ParserWords() {}

    static String of(SqlParseException fault) {
        if (fault.getMessage() == null || fault.getCause() instanceof StackOverflowError) {
            return "its parentheses or operators are nested too deeply; divide it by common table expressions (WITH)";
        }
        String first = fault.getMessage().lines().findFirst().orElse("");
        if (OPEN_QUOTE.matcher(first).matches() || END.matcher(first).matches()) {
            return "a quote or a comment that begins here, or before, has no end";
        }
        return PLACE.matcher(first).replaceAll("").replaceAll("\\.$", "");
    }
}
