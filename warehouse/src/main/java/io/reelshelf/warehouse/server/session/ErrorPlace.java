package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.Origin;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an error is in the text that the client sent. */
final class ErrorPlace {
    /** DuckDB repeats the line with the fault and underlines it; wide characters would shift the line below. */
    private static final Pattern FAULT = Pattern.compile("\\n(LINE \\d+: [\\x20-\\x7e]*)\\n( *)(\\^+)\\s*$");

    private ErrorPlace() {}

    /** An error of a statement, with its place in the client's text where it has one. */
    static ServerException in(Origin statement, ServerException error, String message) {
        int place = error.position() > 0 ? error.position() - 1 : named(statement, message);
        return place < 0 ? error : error.at(statement.changes().character(place));
    }

    /**
     * The place of the name that DuckDB objects to. DuckDB's place is one in its own text, so only a name that the statement has
     * once tells it; -1 for none.
     */
    private static int named(Origin statement, String message) {
        Matcher fault = FAULT.matcher(message);
        if (!fault.find()) {
            return -1;
        }
        String line = fault.group(1);
        int from = Math.min(line.length(), fault.group(2).length());
        int to = Math.min(line.length(), from + fault.group(3).length());
        String name = line.substring(from, to).replace("\"", "");
        List<Token> found = statement.tokens().stream()
                .filter(token -> token.isName() && token.value().equalsIgnoreCase(name))
                .toList();
        return found.size() == 1 ? found.get(0).position() : -1;
    }
}
