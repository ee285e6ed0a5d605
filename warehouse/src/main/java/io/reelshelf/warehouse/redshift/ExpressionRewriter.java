package io.reelshelf.warehouse.redshift;

import io.reelshelf.warehouse.redshift.Operand.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operands of expressions by precedence climbing and rewrites what means something else in DuckDB. Chains of
 * operators are loops, and only parentheses nest, to a bounded depth.
 */
final class ExpressionRewriter {
    /** Parentheses and CASE inside one another. */
    private static final int MAX_DEPTH = 250;

    private static final int NOT = 3;
    static final int COMPARISON = 5;
    static final int PATTERN = 6;
    private static final int CONCATENATION = 7;
    private static final int UNARY = 11;

    private static final Map<String, Integer> OPERATORS = Map.ofEntries(
            Map.entry("=", COMPARISON),
            Map.entry("<>", COMPARISON),
            Map.entry("!=", COMPARISON),
            Map.entry("<", COMPARISON),
            Map.entry("<=", COMPARISON),
            Map.entry(">", COMPARISON),
            Map.entry(">=", COMPARISON),
            Map.entry("||", CONCATENATION),
            Map.entry("~", CONCATENATION),
            Map.entry("!~", CONCATENATION),
            Map.entry("~~", CONCATENATION),
            Map.entry("!~~", CONCATENATION),
            Map.entry("~~*", CONCATENATION),
            Map.entry("!~~*", CONCATENATION),
            Map.entry("&", CONCATENATION),
            Map.entry("|", CONCATENATION),
            Map.entry("#", CONCATENATION),
            Map.entry("<<", CONCATENATION),
            Map.entry(">>", CONCATENATION),
            Map.entry("+", 8),
            Map.entry("-", 8),
            Map.entry("*", 9),
            Map.entry("/", 9),
            Map.entry("%", 9),
            Map.entry("^", 10));

    private final List<Token> tokens;
    private final Edits edits;
    private final QueryRewriter queries;
    private final CastRewriter casts;
    private final PredicateRewriter predicates;
    private final PrimaryRewriter primaries;
    private final SumRewriter sums;
    private int depth;

    ExpressionRewriter(List<Token> tokens, Edits edits, QueryRewriter queries) {
        this.tokens = tokens;
        this.edits = edits;
        this.queries = queries;
        this.casts = new CastRewriter(tokens, edits, this);
        this.predicates = new PredicateRewriter(tokens, edits, this);
        this.primaries = new PrimaryRewriter(tokens, edits, this, casts);
        this.sums = new SumRewriter(tokens, edits);
    }

    /** Goes into parentheses. */
    void deeper(Token where) throws RedshiftSqlException {
        if (++depth > MAX_DEPTH) {
            throw new RedshiftSqlException(
                    RedshiftSqlException.PROGRAM_LIMIT_EXCEEDED,
                    "More than " + MAX_DEPTH + " parentheses inside one another",
                    where.position(),
                    "Split the statement with WITH or temporary tables.");
        }
    }

    void shallower() {
        depth--;
    }

    QueryRewriter queries() {
        return queries;
    }

    /** Whether a reserved word at an index begins an expression all the same. */
    boolean starts(int at, int to) {
        Token token = tokens.get(at);
        boolean call = at + 1 < to && tokens.get(at + 1).isSymbol("(");
        return token.isWord("case") || token.isWord("not") || (call && (token.isWord("left") || token.isWord("right")));
    }

    /** Reads the expression that begins at an index. */
    Operand parse(int at, int to) throws RedshiftSqlException {
        return parse(at, to, 0);
    }

    /** Reads an expression that ends before operators of a lower precedence. */
    Operand parse(int at, int to, int least) throws RedshiftSqlException {
        Operand left = prefixed(at, to);
        while (true) {
            int next = left.last() + 1;
            Operand joined = next < to ? infix(left, next, to, least) : null;
            if (joined == null) {
                return left;
            }
            left = joined;
        }
    }

    private @Nullable Operand infix(Operand left, int at, int to, int least) throws RedshiftSqlException {
        Token token = tokens.get(at);
        if (token.kind() == TokenKind.OPERATOR) {
            return operator(left, at, to, least);
        }
        if (token.kind() != TokenKind.WORD) {
            return null;
        }
        return switch (token.value()) {
            case "or" -> least <= 1 ? parse(at + 1, to, 2).join(left, Kind.OTHER_TYPE) : null;
            case "and" -> least <= 2 ? parse(at + 1, to, NOT).join(left, Kind.OTHER_TYPE) : null;
            case "is" -> least <= 4 ? predicates.is(left, at, to) : null;
            case "isnull", "notnull" -> least <= 4 ? left.to(at, Kind.OTHER_TYPE) : null;
            case "not" ->
                at + 1 < to && PredicateRewriter.isPattern(tokens.get(at + 1)) && least <= PATTERN
                        ? predicates.pattern(left, at + 1, to)
                        : null;
            case "like", "ilike", "similar", "in", "between" ->
                least <= PATTERN ? predicates.pattern(left, at, to) : null;
            case "at" ->
                at + 2 < to
                                && tokens.get(at + 1).isWord("time")
                                && tokens.get(at + 2).isWord("zone")
                        ? left.to(parse(at + 3, to, UNARY).last(), Kind.OTHER_TYPE)
                        : null;
            case "collate" -> left.to(Math.min(at + 1, to - 1), left.kind());
            case "overlaps" -> throw RedshiftSqlException.refused("OVERLAPS", token.position(), null);
            default -> null;
        };
    }

    private @Nullable Operand operator(Operand left, int at, int to, int least) throws RedshiftSqlException {
        Token token = tokens.get(at);
        if (token.isSymbol("::")) {
            return casts.doubleColon(left, at, to);
        }
        Integer precedence = OPERATORS.get(token.text());
        if (precedence == null) {
            throw RedshiftSqlException.refused("The operator " + token.text(), token.position(), null);
        }
        if (precedence < least) {
            return null;
        }
        if (precedence == COMPARISON && at + 1 < to && PredicateRewriter.isQuantifier(tokens.get(at + 1))) {
            return predicates.quantified(left, at + 1, to);
        }
        Operand right = parse(at + 1, to, precedence + 1);
        if (precedence == COMPARISON) {
            Blanks.compare(tokens, edits, left, right);
            return right.join(left, Kind.OTHER_TYPE);
        }
        if (token.isSymbol("#")) {
            edits.before(left.first(), "xor(");
            edits.replace(at, ",");
            edits.after(right.last(), ")");
        }
        if (token.isSymbol("+")) {
            return right.join(left, sums.rewrite(left, at, right));
        }
        if (token.isSymbol("||")) {
            return right.join(left, Kind.TEXT);
        }
        if (precedence == CONCATENATION) {
            sums.keepTogether(right);
        }
        boolean unsure = token.isSymbol("-") && left.kind() == Kind.COLUMN && right.kind() == Kind.COLUMN;
        return right.join(left, unsure ? Kind.UNKNOWN : Kind.OTHER_TYPE);
    }

    private Operand prefixed(int at, int to) throws RedshiftSqlException {
        int start = at;
        boolean not = false;
        boolean sign = false;
        while (start < to && isPrefix(tokens.get(start))) {
            Token prefix = tokens.get(start);
            not |= prefix.isWord("not");
            sign |= !prefix.isWord("not");
            if (prefix.isSymbol("|/")) {
                edits.replace(start, "sqrt(");
            }
            start++;
        }
        if (start == at) {
            return primaries.primary(at, to);
        }
        Operand operand = not ? parse(start, to, NOT + 1) : parse(start, to, UNARY);
        for (int i = at; i < start; i++) {
            if (tokens.get(i).isSymbol("|/")) {
                edits.after(operand.last(), ")");
            }
        }
        Operand whole = new Operand(at, operand.last(), sign || not ? Kind.OTHER_TYPE : operand.kind(), "?column?");
        return whole;
    }

    private static boolean isPrefix(Token token) {
        return token.isWord("not")
                || token.isSymbol("-")
                || token.isSymbol("+")
                || token.isSymbol("~")
                || token.isSymbol("@")
                || token.isSymbol("|/");
    }

    /** A subquery, or expressions in parentheses. */
    Operand group(int at, int to) throws RedshiftSqlException {
        return primaries.group(at, to);
    }

    /** The expressions between a parenthesis and the one that closes it, parted by commas. */
    List<Operand> list(int open, int close) throws RedshiftSqlException {
        List<Operand> items = new ArrayList<>();
        int at = open + 1;
        while (at < close) {
            Operand item = parse(at, close);
            items.add(item);
            at = item.last() + 1;
            if (at < close && !tokens.get(at).isSymbol(",")) {
                throw Scan.unexpected(tokens, at, close);
            }
            at++;
        }
        return items;
    }
}
