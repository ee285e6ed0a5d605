package io.reelshelf.sql.lint;

import java.util.Locale;
import org.apache.calcite.sql.SqlIdentifier;

/** Rules on names. */
final class NameRules extends TreeWalk {
    private final Findings findings;

    NameRules(Findings findings) {
        this.findings = findings;
    }

    @Override
    void identifier(SqlIdentifier identifier) {
        for (int i = 0; i < identifier.names.size(); i++) {
            String name = identifier.names.get(i);
            String upper = name.toUpperCase(Locale.ROOT);
            if (FunctionRules.CLOCK.contains(upper)) {
                findings.add(
                        Rule.TIME_ZONE, identifier, name, "Take the time from the data, such as MAX(rated_at), in UTC");
            } else if (ReservedWords.ALL.contains(upper)) {
                findings.add(
                        Rule.RESERVED_WORD,
                        identifier,
                        "the name " + name,
                        "Choose another name, such as " + name.toLowerCase(Locale.ROOT) + "_value");
            } else if (!name.isEmpty() && !name.matches("[a-z_][a-z0-9_]*")) {
                findings.add(
                        Rule.RESERVED_WORD,
                        identifier,
                        "the name \"" + name + "\" needs quotes or loses its case",
                        "Use lower case letters, digits and underscores");
            }
        }
    }
}
