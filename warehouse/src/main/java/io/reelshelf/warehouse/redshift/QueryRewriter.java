package io.reelshelf.warehouse.redshift;

import java.util.List;
import java.util.Set;

/**
 * Walks the clauses of a query, one level of parentheses at a time: relations in FROM, labels and TOP in SELECT,
 * assignments in SET, expressions everywhere else.
 */
final class QueryRewriter {
    private static final Set<String> SET_OPERATORS = Set.of("union", "except", "minus", "intersect");

    private enum Clause {
        START,
        WITH,
        SELECT,
        FROM,
        SET,
        NAMES,
        OTHER
    }

    private final List<Token> tokens;
    private final Edits edits;
    private final ExpressionRewriter expressions;
    private final RelationRewriter relations;

    QueryRewriter(List<Token> tokens, Edits edits) {
        this.tokens = tokens;
        this.edits = edits;
        this.expressions = new ExpressionRewriter(tokens, edits, this);
        this.relations = new RelationRewriter(tokens, edits, this);
    }

    ExpressionRewriter expressions() {
        return expressions;
    }

    /**
     * Rewrites the query or statement in a run of tokens.
     *
     * @param labelled whether the names of its columns are seen from outside
     */
    void level(int from, int to, boolean labelled) throws RedshiftSqlException {
        if (from < to) {
            expressions.deeper(tokens.get(from));
            new Level(from, to, labelled).run();
            expressions.shallower();
        }
    }

    /** Rewrites what follows the first relation of a join in parentheses. */
    void joins(int from, int to) throws RedshiftSqlException {
        Level level = new Level(from, to, false);
        level.clause = Clause.FROM;
        level.run();
    }

    /** One level of parentheses. */
    private final class Level {
        private final int to;
        private final boolean merge;
        private boolean labelled;
        private int at;
        private Clause clause = Clause.START;
        private boolean relationNext;
        private String top = "";
        private int blockStart;
        private boolean setOperation;

        Level(int from, int to, boolean labelled) {
            this.at = from;
            this.blockStart = from;
            this.to = to;
            this.labelled = labelled;
            this.merge = from < to && tokens.get(from).isWord("merge");
        }

        void run() throws RedshiftSqlException {
            while (at < to) {
                int before = at;
                step();
                if (at <= before) {
                    throw new IllegalStateException("No progress at token " + before);
                }
            }
            endTop(to);
        }

        private void step() throws RedshiftSqlException {
            Token token = tokens.get(at);
            if (relationNext) {
                relationNext = false;
                at = relations.relation(at, to);
            } else if (token.kind() == TokenKind.WORD && keyword(token)) {
                return;
            } else if (token.isSymbol(",")) {
                relationNext = clause == Clause.FROM;
                at++;
            } else if (clause == Clause.START && token.isSymbol("(")) {
                int close = Scan.closing(tokens, at, to);
                level(at + 1, close, labelled);
                at = close + 1;
            } else if (clause == Clause.WITH && token.isName()) {
                commonTable();
            } else if (clause == Clause.NAMES) {
                at = relations.names(at, to);
                clause = Clause.OTHER;
            } else if (clause == Clause.SET && token.isName() && at + 1 < to) {
                assignment();
            } else if (Words.reserved(token) && !expressions.starts(at, to)) {
                at++;
            } else {
                expression();
            }
        }

        private void expression() throws RedshiftSqlException {
            Operand operand = expressions.parse(at, to);
            at = operand.last() + 1;
            if (clause == Clause.SELECT) {
                at = Labels.label(tokens, edits, operand, at, to, labelled);
            }
        }

        private boolean keyword(Token token) throws RedshiftSqlException {
            String word = token.value();
            switch (word) {
                case "select" -> select();
                case "with" -> {
                    clause = clause == Clause.START ? Clause.WITH : clause;
                    at++;
                    if (clause == Clause.WITH && at < to && tokens.get(at).isWord("recursive")) {
                        at++;
                    }
                }
                case "from", "join" -> relationClause();
                case "using" -> using();
                case "update", "into" -> {
                    if (clause == Clause.START || word.equals("into") || merge) {
                        names(word);
                    } else {
                        return false;
                    }
                }
                case "delete" -> delete();
                case "insert" -> insert();
                case "merge" -> at++;
                case "returning" -> throw RedshiftSqlException.refused("RETURNING", token.position(), null);
                case "set" -> {
                    clause = Clause.SET;
                    at++;
                }
                case "conflict" -> {
                    if (at > 0 && tokens.get(at - 1).isWord("on")) {
                        throw RedshiftSqlException.refused("ON CONFLICT", token.position(), "Write MERGE.");
                    }
                    return false;
                }
                case "lateral" -> throw RedshiftSqlException.refused("LATERAL", token.position(), null);
                case "describe", "summarize", "show", "pivot", "unpivot" -> {
                    if (clause == Clause.START) {
                        throw RedshiftSqlException.refused(
                                "A query that begins with " + token.text(), token.position(), null);
                    }
                    return false;
                }
                case "where",
                        "on",
                        "group",
                        "having",
                        "qualify",
                        "order",
                        "values",
                        "when",
                        "window",
                        "limit",
                        "offset" -> {
                    clause = Clause.OTHER;
                    at++;
                }
                default -> {
                    return setOperator(token);
                }
            }
            return true;
        }

        private void select() throws RedshiftSqlException {
            clause = Clause.SELECT;
            blockStart = at;
            labelled = labelled && !setOperation;
            at++;
            while (at < to
                    && (tokens.get(at).isWord("distinct") || tokens.get(at).isWord("all"))) {
                at++;
            }
            if (at < to && tokens.get(at).isWord("on")) {
                throw RedshiftSqlException.refused(
                        "DISTINCT ON", tokens.get(at).position(), "Write QUALIFY ROW_NUMBER() OVER (…) = 1.");
            }
            if (at < to && tokens.get(at).isWord("top") && at + 1 < to && Scan.isCount(tokens.get(at + 1))) {
                top = tokens.get(at + 1).text();
                edits.remove(at, at + 2);
                at += 2;
            }
        }

        private boolean setOperator(Token token) throws RedshiftSqlException {
            if (!SET_OPERATORS.contains(token.value())
                    || (token.isWord("minus") && !Scan.queryFollows(tokens, at + 1, to))) {
                return false;
            }
            if (token.isWord("minus")) {
                edits.replace(at, "EXCEPT");
            }
            endTop(at);
            setOperation = true;
            clause = Clause.START;
            at++;
            while (at < to && (tokens.get(at).isWord("all") || tokens.get(at).isWord("distinct"))) {
                at++;
            }
            return true;
        }

        /** TOP becomes LIMIT where the SELECT ends; inside a set operation, in parentheses of its own. */
        private void endTop(int end) {
            if (top.isEmpty()) {
                return;
            }
            boolean alone = end == to && !setOperation;
            edits.after(end - 1, " LIMIT " + top + (alone ? "" : ")"));
            if (!alone) {
                edits.before(blockStart, "(");
            }
            top = "";
        }

        private void insert() throws RedshiftSqlException {
            at++;
            if (at >= to || (!tokens.get(at).isWord("into") && !merge)) {
                throw Scan.unexpected(tokens, at, to);
            }
        }

        private void relationClause() {
            clause = Clause.FROM;
            relationNext = true;
            at++;
        }

        private void using() throws RedshiftSqlException {
            if (at + 1 < to && tokens.get(at + 1).isWord("sample")) {
                throw RedshiftSqlException.refused(
                        "USING SAMPLE", tokens.get(at).position(), null);
            }
            if (at + 1 < to && tokens.get(at + 1).isSymbol("(") && clause == Clause.FROM && !merge) {
                at = Scan.closing(tokens, at + 1, to) + 1;
            } else {
                relationClause();
            }
        }

        private void names(String word) {
            clause = word.equals("update") && merge ? clause : Clause.NAMES;
            at++;
        }

        /** FROM may be left out in Redshift. */
        private void delete() {
            at++;
            if (clause == Clause.START && at < to && !tokens.get(at).isWord("from")) {
                edits.before(at, "FROM ");
                clause = Clause.FROM;
                relationNext = true;
            }
        }

        private void commonTable() throws RedshiftSqlException {
            at++;
            if (at < to && tokens.get(at).isSymbol("(")) {
                at = Scan.closing(tokens, at, to) + 1;
            }
            if (at + 1 >= to
                    || !tokens.get(at).isWord("as")
                    || !tokens.get(at + 1).isSymbol("(")) {
                throw Scan.unexpected(tokens, at, to);
            }
            int close = Scan.closing(tokens, at + 1, to);
            level(at + 2, close, true);
            at = close + 1;
            if (at >= to || !tokens.get(at).isSymbol(",")) {
                clause = Clause.START;
            }
        }

        private void assignment() throws RedshiftSqlException {
            int end = Scan.chainEnd(tokens, at, to);
            if (end < to && tokens.get(end).isSymbol("=")) {
                at = end + 1;
                if (at < to && tokens.get(at).isWord("default")) {
                    at++;
                } else {
                    at = expressions.parse(at, to).last() + 1;
                }
            } else {
                expression();
            }
        }
    }
}
