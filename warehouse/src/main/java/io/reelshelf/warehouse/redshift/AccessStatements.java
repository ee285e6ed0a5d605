package io.reelshelf.warehouse.redshift;

import java.util.Map;
import java.util.Set;

/**
 * Users, groups, roles, grants and row-level security policies, left as tokens.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html, https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html
 */
final class AccessStatements {
    private static final Set<String> SUBJECTS = Set.of("user", "group", "role");

    private AccessStatements() {}

    static void register(Map<String, StatementRule> rules) {
        rules.put("grant", reader -> new RedshiftStatement.Access(reader.origin(), "GRANT"));
        rules.put("revoke", reader -> new RedshiftStatement.Access(reader.origin(), "REVOKE"));
        rules.put("attach", AccessStatements::policyAttachment);
        rules.put("detach", AccessStatements::policyAttachment);
    }

    /** Whether CREATE, ALTER or DROP is about users, groups, roles, policies or row-level security. */
    static boolean concerns(TokenReader reader) {
        Token subject = reader.peek(1);
        if (subject == null) {
            return false;
        }
        return (subject.kind() == TokenKind.WORD && SUBJECTS.contains(subject.value()))
                || subject.isWord("rls")
                || subject.isWord("default")
                || (subject.isWord("table") && switchesRowSecurity(reader));
    }

    /** ALTER TABLE name ROW LEVEL SECURITY ON. */
    private static boolean switchesRowSecurity(TokenReader reader) {
        int start = reader.index();
        for (int i = 2; reader.peek(i + 2) != null; i++) {
            reader.moveTo(start + i);
            boolean seen = reader.sees("row", "level", "security");
            reader.moveTo(start);
            if (seen || i > 8) {
                return seen;
            }
        }
        return false;
    }

    static RedshiftStatement statement(TokenReader reader) throws RedshiftSqlException {
        String verb = reader.next().value();
        String subject = reader.next().value();
        String tag = switch (subject) {
            case "rls" -> verb + " rls policy";
            case "default" -> verb + " default privileges";
            default -> verb + " " + subject;
        };
        return new RedshiftStatement.Access(reader.origin(), tag.toUpperCase(java.util.Locale.ROOT));
    }

    private static RedshiftStatement policyAttachment(TokenReader reader) throws RedshiftSqlException {
        if (reader.peek(1) == null
                || !java.util.Objects.requireNonNull(reader.peek(1)).isWord("rls")) {
            throw Refusals.statement(reader.origin());
        }
        return statement(reader);
    }
}
