package io.reelshelf.sql.lint;

import java.util.Objects;

/**
 * A breach of a rule.
 *
 * @param rule the rule
 * @param place {@code file:line:column}
 * @param what what stands there
 * @param rewrite what to write instead
 */
public record Finding(Rule rule, String place, String what, String rewrite) {
    /** Checks that all is given. */
    public Finding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(place);
        Objects.requireNonNull(what);
        Objects.requireNonNull(rewrite);
    }

    /** Place, rule, what, why and the rewrite, in one line. */
    @Override
    public String toString() {
        return place + ": " + rule.key() + ": " + what + ": " + rule.why() + ". " + rewrite + ".";
    }
}
