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
    private static final int COMPARISON = 5;
    private static final int PATTERN = 6;
    private static final int UNARY = 11;

    private static final Map<String, Integer> OPERATORS = Map.ofEntries(
            Map.entry("=", COMPARISON),
            Map.entry("<>", COMPARISON),
            Map.entry("!=", COMPARISON),
            Map.entry("<", COMPARISON),
            Map.entry("<=", COMPARISON),
            Map.entry(">", COMPARISON),
            Map.entry(">=", COMPARISON),
            Map.entry("||", 7),
            Map.entry("~", 7),
            Map.entry("!~", 7),
            Map.entry("~~", 7),
            Map.entry("!~~", 7),
            Map.entry("~~*", 7),
            Map.entry("!~~*", 7),
            Map.entry("&", 7),
            Map.entry("|", 7),
            Map.entry("#", 7),
            Map.entry("<<", 7),
            Map.entry(">>", 7),
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
    private final FunctionRewriter functions;
    private int depth;

    ExpressionRewriter(List<Token> tokens, Edits edits, QueryRewriter queries) {
        this.tokens = tokens;
        this.edits = edits;
        this.queries = queries;
        this.casts = new CastRewriter(tokens, edits, this);
        this.functions = new FunctionRewriter(tokens, edits, this);
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
    Operand parseAbove(int at, int to, int least) throws RedshiftSqlException {
        return parse(at, to, least);
    }

    private Operand parse(int at, int to, int least) throws RedshiftSqlException {
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
            case "is" -> least <= 4 ? is(left, at, to) : null;
            case "isnull", "notnull" -> least <= 4 ? left.to(at, Kind.OTHER_TYPE) : null;
            case "not" ->
                at + 1 < to && isPattern(tokens.get(at + 1)) && least <= PATTERN ? pattern(left, at + 1, to) : null;
            case "like", "ilike", "similar", "in", "between" -> least <= PATTERN ? pattern(left, at, to) : null;
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

    private static boolean isPattern(Token token) {
        return token.isWord("like")
                || token.isWord("ilike")
                || token.isWord("similar")
                || token.isWord("in")
                || token.isWord("between");
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
        if (precedence == COMPARISON && at + 1 < to && isQuantifier(tokens.get(at + 1))) {
            return quantified(left, at + 1, to);
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
        boolean text = token.isSymbol("||");
        boolean unsure = precedence == 8 && (left.kind() == Kind.COLUMN && right.kind() == Kind.COLUMN);
        return right.join(left, text ? Kind.TEXT : unsure ? Kind.UNKNOWN : Kind.OTHER_TYPE);
    }

    private static boolean isQuantifier(Token token) {
        return token.isWord("any") || token.isWord("all") || token.isWord("some");
    }

    private Operand quantified(Operand left, int at, int to) throws RedshiftSqlException {
        if (at + 1 >= to || !tokens.get(at + 1).isSymbol("(")) {
            throw Scan.unexpected(tokens, at + 1, to);
        }
        return left.to(group(at + 1, to).last(), Kind.OTHER_TYPE);
    }

    private Operand is(Operand left, int at, int to) throws RedshiftSqlException {
        int end = at + 1;
        if (end < to && tokens.get(end).isWord("not")) {
            end++;
        }
        if (end + 1 < to
                && tokens.get(end).isWord("distinct")
                && tokens.get(end + 1).isWord("from")) {
            Operand right = parse(end + 2, to, COMPARISON + 1);
            Blanks.compare(tokens, edits, left, right);
            return left.to(right.last(), Kind.OTHER_TYPE);
        }
        if (end >= to || !tokens.get(end).isName()) {
            throw Scan.unexpected(tokens, end, to);
        }
        return left.to(end, Kind.OTHER_TYPE);
    }

    private Operand pattern(Operand left, int at, int to) throws RedshiftSqlException {
        Token word = tokens.get(at);
        int end = switch (word.value()) {
            case "in" -> inList(left, at + 1, to);
            case "between" -> between(left, at + 1, to);
            case "similar" -> {
                if (at + 1 >= to || !tokens.get(at + 1).isWord("to")) {
                    throw Scan.unexpected(tokens, at + 1, to);
                }
                Operand pattern = parse(at + 2, to, PATTERN + 1);
                Patterns.similar(tokens, edits, pattern);
                yield escape(pattern.last() + 1, to, "SIMILAR TO");
            }
            default -> like(at + 1, to);
        };
        return left.to(end, Kind.OTHER_TYPE);
    }

    /** Redshift's LIKE has the backslash as its escape unless told otherwise; DuckDB's has none. */
    private int like(int at, int to) throws RedshiftSqlException {
        Operand pattern = parse(at, to, PATTERN + 1);
        int next = pattern.last() + 1;
        if (next < to && tokens.get(next).isWord("escape")) {
            return parse(next + 1, to, PATTERN + 1).last();
        }
        Token token = tokens.get(pattern.first());
        if (pattern.first() == pattern.last()
                && token.kind() == TokenKind.STRING
                && token.value().indexOf('\\') >= 0) {
            edits.after(pattern.last(), " ESCAPE '\\'");
        }
        return pattern.last();
    }

    private int escape(int at, int to, String feature) throws RedshiftSqlException {
        if (at < to && tokens.get(at).isWord("escape")) {
            throw RedshiftSqlException.refused(
                    "ESCAPE of " + feature, tokens.get(at).position(), null);
        }
        return at - 1;
    }

    private int inList(Operand left, int at, int to) throws RedshiftSqlException {
        if (at >= to || !tokens.get(at).isSymbol("(")) {
            throw Scan.unexpected(tokens, at, to);
        }
        int close = Scan.closing(tokens, at, to);
        if (Scan.queryFollows(tokens, at + 1, close)) {
            queries.level(at + 1, close, false);
            Blanks.one(tokens, edits, left);
            return close;
        }
        List<Operand> items = list(at, close);
        Blanks.compareAll(tokens, edits, left, items);
        return close;
    }

    private int between(Operand left, int at, int to) throws RedshiftSqlException {
        int start = at < to && tokens.get(at).isWord("symmetric") ? at + 1 : at;
        Operand low = parse(start, to, PATTERN + 1);
        int and = low.last() + 1;
        if (and >= to || !tokens.get(and).isWord("and")) {
            throw Scan.unexpected(tokens, and, to);
        }
        Operand high = parse(and + 1, to, PATTERN + 1);
        Blanks.compareAll(tokens, edits, left, List.of(low, high));
        return high.last();
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
            return postfixed(primary(at, to), to);
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

    /** Subscripts and attributes of SUPER values. */
    private Operand postfixed(Operand operand, int to) throws RedshiftSqlException {
        Operand whole = operand;
        while (true) {
            int next = whole.last() + 1;
            if (next < to && tokens.get(next).isSymbol("[")) {
                int close = Scan.closing(tokens, next, to);
                if (close == next + 1) {
                    throw Scan.unexpected(tokens, close, to);
                }
                deeper(tokens.get(next));
                Operand subscript = parse(next + 1, close);
                shallower();
                if (subscript.last() + 1 != close) {
                    throw RedshiftSqlException.refused(
                            "A slice", tokens.get(subscript.last() + 1).position(), "Take one element.");
                }
                whole = new Operand(whole.first(), close, Kind.UNKNOWN, whole.label());
            } else if (next + 1 < to
                    && tokens.get(next).isSymbol(".")
                    && tokens.get(next + 1).isName()) {
                whole = new Operand(
                        whole.first(),
                        next + 1,
                        Kind.UNKNOWN,
                        tokens.get(next + 1).value());
            } else {
                return whole;
            }
        }
    }

    private Operand primary(int at, int to) throws RedshiftSqlException {
        if (at >= to) {
            throw Scan.unexpected(tokens, at, to);
        }
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case NUMBER -> new Operand(at, at, Kind.OTHER_TYPE, "?column?");
            case STRING -> string(at);
            case PARAMETER -> new Operand(at, at, Kind.UNKNOWN, "?column?");
            case PUNCTUATION -> punctuation(at, to);
            case OPERATOR -> star(at, to);
            case WORD, QUOTED -> name(at, to);
        };
    }

    /** DuckDB reads neither E'…' with all of Redshift's escapes nor dollar quotes with tags alike. */
    private Operand string(int at) {
        Token token = tokens.get(at);
        if (token.text().charAt(0) != '\'') {
            edits.replace(at, SqlText.literal(token.value()));
        }
        return new Operand(at, at, Kind.STRING, "?column?");
    }

    private Operand star(int at, int to) throws RedshiftSqlException {
        if (!tokens.get(at).isSymbol("*")) {
            throw Scan.unexpected(tokens, at, to);
        }
        return new Operand(at, at, Kind.UNKNOWN, "");
    }

    private Operand punctuation(int at, int to) throws RedshiftSqlException {
        Token token = tokens.get(at);
        if (token.isSymbol("(")) {
            return group(at, to);
        }
        if (token.isSymbol("[") || token.isSymbol("{")) {
            throw RedshiftSqlException.refused(
                    "A literal in " + token.text(), token.position(), "Write ARRAY(…), OBJECT(…) or JSON_PARSE('…').");
        }
        throw Scan.unexpected(tokens, at, to);
    }

    /** A subquery, or expressions in parentheses. */
    Operand group(int at, int to) throws RedshiftSqlException {
        int close = Scan.closing(tokens, at, to);
        deeper(tokens.get(at));
        Kind kind = Kind.UNKNOWN;
        String label = "?column?";
        if (Scan.queryFollows(tokens, at + 1, close)) {
            queries.level(at + 1, close, false);
        } else {
            List<Operand> items = list(at, close);
            if (items.size() == 1) {
                kind = items.get(0).kind() == Kind.STRING
                        ? Kind.TEXT
                        : items.get(0).kind();
                label = items.get(0).kind() == Kind.COLUMN
                        ? tokens.get(items.get(0).last()).value()
                        : items.get(0).label();
            }
        }
        shallower();
        return new Operand(at, close, kind == Kind.COLUMN ? Kind.UNKNOWN : kind, label);
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

    private Operand name(int at, int to) throws RedshiftSqlException {
        Token token = tokens.get(at);
        boolean call = at + 1 < to && tokens.get(at + 1).isSymbol("(");
        if (token.kind() == TokenKind.WORD) {
            if (token.isWord("case")) {
                return caseOf(at, to);
            }
            if (call && (token.isWord("cast") || token.isWord("try_cast"))) {
                return casts.cast(at, to);
            }
            if (call && token.isWord("exists")) {
                Operand query = group(at + 1, to);
                return new Operand(at, query.last(), Kind.OTHER_TYPE, "?column?");
            }
            // ARRAY(query) of PostgreSQL's tools; array(…) of values is Redshift's function.
            if (call && token.isWord("array") && Scan.queryFollows(tokens, at + 2, to)) {
                Operand query = group(at + 1, to);
                return new Operand(at, query.last(), Kind.OTHER_TYPE, "array");
            }
            if (token.isWord("approximate") && at + 2 < to && tokens.get(at + 2).isSymbol("(")) {
                return functions.approximate(at, to);
            }
            Operand literal = typedLiteral(at, to);
            if (literal != null) {
                return literal;
            }
            if (Words.reserved(token) && !starts(at, to)) {
                throw Scan.unexpected(tokens, at, to);
            }
            if (Words.NILADIC.contains(token.value()) && !call) {
                return functions.niladic(at);
            }
        }
        int end = Scan.chainEnd(tokens, at, to);
        if (end < to && tokens.get(end).isSymbol("(") && !tokens.get(end - 1).isSymbol("*")) {
            return functions.call(at, end, to);
        }
        if (tokens.get(end - 1).isSymbol("*")) {
            return new Operand(at, end - 1, Kind.UNKNOWN, "");
        }
        boolean constant = end == at + 1 && (token.isWord("true") || token.isWord("false") || token.isWord("null"));
        return constant
                ? new Operand(at, at, Kind.OTHER_TYPE, token.isWord("null") ? "?column?" : "bool")
                : new Operand(at, end - 1, Kind.COLUMN, "");
    }

    /** DATE '…', TIMESTAMP '…', TIME '…' and INTERVAL '…' with or without a part. */
    private @Nullable Operand typedLiteral(int at, int to) throws RedshiftSqlException {
        Token token = tokens.get(at);
        boolean interval = token.isWord("interval");
        if (!interval
                && !token.isWord("date")
                && !token.isWord("timestamp")
                && !token.isWord("time")
                && !token.isWord("timestamptz")
                && !token.isWord("timetz")) {
            return null;
        }
        int string = at + 1;
        if (!interval && string + 2 < to && tokens.get(string + 1).isWord("time")) {
            string += 3;
        }
        if (string >= to || tokens.get(string).kind() != TokenKind.STRING) {
            return null;
        }
        int end = string;
        if (interval) {
            end = Intervals.rewrite(tokens, edits, at, string, to);
        }
        return new Operand(at, end, Kind.OTHER_TYPE, interval ? "interval" : token.value());
    }

    private Operand caseOf(int at, int to) throws RedshiftSqlException {
        deeper(tokens.get(at));
        int i = at + 1;
        while (i < to && !tokens.get(i).isWord("end")) {
            Token token = tokens.get(i);
            if (token.isWord("when") || token.isWord("then") || token.isWord("else")) {
                i++;
            } else {
                i = parse(i, to).last() + 1;
            }
        }
        if (i >= to) {
            throw Scan.unexpected(tokens, i, to);
        }
        shallower();
        return new Operand(at, i, Kind.UNKNOWN, "case");
    }
}
