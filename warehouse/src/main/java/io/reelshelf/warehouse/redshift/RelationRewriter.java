package io.reelshelf.warehouse.redshift;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Relations: tables, subqueries and the few table functions; nothing that DuckDB would take for a file. */
final class RelationRewriter {
    private static final Set<String> FILE_ENDINGS = Set.of(
            "csv", "tsv", "txt", "parquet", "json", "jsonl", "ndjson", "gz", "zst", "bz2", "xlsx", "db", "duckdb",
            "arrow", "arrows", "ipc", "avro", "orc", "sqlite", "shp", "geojson", "vortex", "lance", "delta");
    private static final Set<String> COMMANDS =
            Set.of("describe", "summarize", "show", "pivot", "unpivot", "call", "desc");
    /** Set-returning functions that a FROM may call. */
    private static final Set<String> TABLE_FUNCTIONS =
            Set.of("generate_series", "pg_get_keywords", "pg_options_to_table", "pg_timezone_names", "unnest");

    private final List<Token> tokens;
    private final Edits edits;
    private final QueryRewriter queries;

    RelationRewriter(List<Token> tokens, Edits edits, QueryRewriter queries) {
        this.tokens = tokens;
        this.edits = edits;
        this.queries = queries;
    }

    /** Reads a relation with its alias; gives the index after it. */
    int relation(int at, int to) throws RedshiftSqlException {
        if (at >= to) {
            throw Scan.unexpected(tokens, at, to);
        }
        Token token = tokens.get(at);
        if (token.kind() == TokenKind.STRING) {
            throw fileRefused(token);
        }
        if (token.isSymbol("(")) {
            return alias(group(at, to), to);
        }
        if (!token.isName() || token.isWord("lateral") || token.isWord("values")) {
            throw token.isWord("lateral")
                    ? RedshiftSqlException.refused("LATERAL", token.position(), null)
                    : Scan.unexpected(tokens, at, to);
        }
        int end = Scan.chainEnd(tokens, at, to);
        if (end < to && tokens.get(end).isSymbol("(")) {
            return alias(tableFunction(end, to), to);
        }
        checkName(at, end);
        return alias(end, to);
    }

    /** Reads the table of INSERT, UPDATE or SELECT INTO with its columns; gives the index after it. */
    int names(int at, int to) throws RedshiftSqlException {
        int start = at;
        while (start < to
                && (tokens.get(start).isWord("table")
                        || tokens.get(start).isWord("temp")
                        || tokens.get(start).isWord("temporary"))) {
            start++;
        }
        if (start >= to || !tokens.get(start).isName()) {
            throw Scan.unexpected(tokens, start, to);
        }
        int end = Scan.chainEnd(tokens, start, to);
        checkName(start, end);
        if (end < to && tokens.get(end).isSymbol("(") && !Scan.queryFollows(tokens, end + 1, to)) {
            return Scan.closing(tokens, end, to) + 1;
        }
        return end;
    }

    private int group(int at, int to) throws RedshiftSqlException {
        int close = Scan.closing(tokens, at, to);
        refuseCommand(at + 1, close);
        if (Scan.queryFollows(tokens, at + 1, close)) {
            queries.level(at + 1, close, true);
        } else {
            queries.expressions().deeper(tokens.get(at));
            queries.joins(relation(at + 1, close), close);
            queries.expressions().shallower();
        }
        return close + 1;
    }

    /** DuckDB takes these in the place of a subquery. */
    private void refuseCommand(int at, int close) throws RedshiftSqlException {
        Token token = tokens.get(at);
        if (at + 1 < close
                && tokens.get(at + 1).isName()
                && token.kind() == TokenKind.WORD
                && COMMANDS.contains(token.value())) {
            throw RedshiftSqlException.refused("A query that begins with " + token.text(), token.position(), null);
        }
    }

    private int tableFunction(int open, int to) throws RedshiftSqlException {
        Token name = tokens.get(open - 1);
        if (!TABLE_FUNCTIONS.contains(name.value())) {
            throw RedshiftSqlException.refused("The table function " + name.value(), name.position(), null);
        }
        int close = Scan.closing(tokens, open, to);
        queries.level(open + 1, close, false);
        return close + 1;
    }

    private int alias(int at, int to) throws RedshiftSqlException {
        int end = at;
        if (end < to && (tokens.get(end).isWord("pivot") || tokens.get(end).isWord("unpivot"))) {
            return alias(pivot(end, to), to);
        }
        if (end < to && tokens.get(end).isWord("as")) {
            end++;
            if (end >= to || !tokens.get(end).isName()) {
                throw Scan.unexpected(tokens, end, to);
            }
        } else if (end >= to
                || !tokens.get(end).isName()
                || Words.reserved(tokens.get(end))
                || isClauseWord(tokens.get(end))) {
            return end;
        }
        if (tokens.get(end).kind() == TokenKind.WORD
                && Words.FOREIGN_JOINS.contains(tokens.get(end).value())) {
            Token word = tokens.get(end);
            throw RedshiftSqlException.refused(
                    word.value().toUpperCase(Locale.ROOT) + " in FROM", word.position(), null);
        }
        end++;
        if (end < to && tokens.get(end).isSymbol("(")) {
            end = Scan.closing(tokens, end, to) + 1;
        }
        return end < to && (tokens.get(end).isWord("pivot") || tokens.get(end).isWord("unpivot"))
                ? alias(pivot(end, to), to)
                : end;
    }

    /** PIVOT and UNPIVOT run in DuckDB as written. */
    private int pivot(int at, int to) throws RedshiftSqlException {
        queries.expressions().deeper(tokens.get(at));
        int open = at + 1;
        while (open < to && !tokens.get(open).isSymbol("(")) {
            open++;
        }
        int close = open < to ? Scan.closing(tokens, open, to) : to;
        for (int i = open; i < close; i++) {
            if (tokens.get(i).isWord("select")) {
                throw RedshiftSqlException.refused(
                        "A subquery in PIVOT", tokens.get(i).position(), "List the values.");
            }
            if (tokens.get(i).isName()
                    && tokens.get(i + 1).isSymbol("(")
                    && !tokens.get(i).isWord("in")) {
                FunctionTable.refuseUnknown(tokens.get(i));
            }
        }
        return Math.min(to, close + 1);
    }

    private static boolean isClauseWord(Token token) {
        return token.isWord("set") || token.isWord("when") || token.isWord("remove");
    }

    private void checkName(int from, int end) throws RedshiftSqlException {
        String name = tokens.get(end - 1).value();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean path =
                name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.indexOf('*') >= 0 || name.indexOf(':') >= 0;
        boolean dotted = name.indexOf('.') >= 0 || end - from > 1;
        if (path || (dotted && FILE_ENDINGS.contains(ending))) {
            throw fileRefused(tokens.get(end - 1));
        }
        if (end - from > 5) {
            throw RedshiftSqlException.syntax(
                    "improper relation name (too many dotted names)",
                    tokens.get(from).position());
        }
        for (int i = from; i < end; i++) {
            if (tokens.get(i).kind() == TokenKind.WORD && tokens.get(i).text().startsWith("#")) {
                edits.replace(i, SqlText.identifier(tokens.get(i).value()));
            }
        }
    }

    private static RedshiftSqlException fileRefused(Token token) {
        return RedshiftSqlException.refused(
                "Reading the file " + token.text() + " as a table", token.position(), "Load files with COPY.");
    }
}
