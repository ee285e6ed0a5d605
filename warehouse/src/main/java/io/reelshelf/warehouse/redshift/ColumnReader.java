package io.reelshelf.warehouse.redshift;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a column's definition with its attributes and constraints. */
final class ColumnReader {
    private static final Set<String> ENCODINGS = Set.of(
            "raw",
            "az64",
            "bytedict",
            "delta",
            "delta32k",
            "lzo",
            "mostly8",
            "mostly16",
            "mostly32",
            "runlength",
            "text255",
            "text32k",
            "zstd",
            "auto",
            "none");
    private static final Set<String> AFTER_DEFAULT = Set.of(
            "encode",
            "distkey",
            "sortkey",
            "not",
            "null",
            "unique",
            "primary",
            "references",
            "collate",
            "identity",
            "generated",
            "constraint");

    private final TokenReader reader;
    private final RelationName table;
    private final TableAttributes attributes;
    private final List<KeyDefinition> keys;
    private @Nullable String defaultSql;
    private boolean identity;
    private long start = 1;
    private long step = 1;
    private @Nullable String encoding;
    private boolean notNull;

    ColumnReader(TokenReader reader, RelationName table, TableAttributes attributes, List<KeyDefinition> keys) {
        this.reader = reader;
        this.table = table;
        this.attributes = attributes;
        this.keys = keys;
    }

    ColumnDefinition column() throws RedshiftSqlException {
        String name = reader.name();
        SqlType type = type(reader);
        while (!reader.atEnd() && !reader.seesSymbol(",") && !reader.seesSymbol(")")) {
            attribute(name);
        }
        return new ColumnDefinition(name, type, defaultSql, identity, start, step, encoding, notNull);
    }

    static SqlType type(TokenReader reader) throws RedshiftSqlException {
        SqlType type = SqlType.read(reader.origin().tokens(), reader.index());
        if (type == null) {
            Token token = reader.next();
            throw token.isName()
                    ? RedshiftSqlException.refused("The type " + token.text(), token.position(), null)
                    : RedshiftSqlException.syntax("syntax error at or near \"" + token.text() + "\"", token.position());
        }
        reader.moveTo(type.end());
        return type;
    }

    static String encoding(TokenReader reader) throws RedshiftSqlException {
        Token token = reader.next();
        if (!ENCODINGS.contains(token.value())) {
            throw RedshiftSqlException.syntax("\"" + token.text() + "\" is no column encoding", token.position());
        }
        return token.value();
    }

    private void attribute(String name) throws RedshiftSqlException {
        if (reader.accept("default")) {
            defaultSql = defaultExpression();
        } else if (reader.accept("identity") || reader.accept("generated", "by", "default", "as", "identity")) {
            identity();
        } else if (reader.accept("encode")) {
            encoding = encoding(reader);
        } else if (reader.accept("distkey")) {
            attributes.distributionKey(name);
        } else if (reader.accept("sortkey")) {
            attributes.addSortColumn(name);
        } else if (reader.accept("not", "null")) {
            notNull = true;
        } else if (reader.accept("collate")) {
            collate();
        } else if (!reader.accept("null")) {
            constraint(name);
        }
    }

    private void collate() throws RedshiftSqlException {
        if (!reader.accept("case_sensitive") && !reader.accept("cs")) {
            throw RedshiftSqlException.refused("COLLATE CASE_INSENSITIVE", reader.position(), "Compare with LOWER(…).");
        }
    }

    private void constraint(String name) throws RedshiftSqlException {
        String given = reader.accept("constraint") ? reader.name() : "";
        if (reader.accept("primary", "key")) {
            keys.add(Keys.named(given, "PRIMARY KEY", table, List.of(name)));
        } else if (reader.accept("unique")) {
            keys.add(Keys.named(given, "UNIQUE", table, List.of(name)));
        } else if (reader.accept("references")) {
            keys.add(Keys.reference(reader, given, table, List.of(name)));
        } else if (reader.sees("check")) {
            throw RedshiftSqlException.refused("CHECK", reader.position(), "Redshift has no check constraints.");
        } else {
            throw reader.unexpected();
        }
    }

    private String defaultExpression() throws RedshiftSqlException {
        int from = reader.index();
        int depth = 0;
        while (!reader.atEnd()) {
            Token token = java.util.Objects.requireNonNull(reader.peek(0));
            if (depth == 0
                    && (token.isSymbol(",")
                            || token.isSymbol(")")
                            || (reader.index() > from
                                    && token.kind() == TokenKind.WORD
                                    && AFTER_DEFAULT.contains(token.value())))) {
                break;
            }
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            reader.next();
        }
        if (reader.index() == from) {
            throw reader.unexpected();
        }
        return "(" + SqlRewriter.expression(reader.part(from, reader.index())) + ")";
    }

    private void identity() throws RedshiftSqlException {
        identity = true;
        reader.expectSymbol("(");
        start = number();
        reader.expectSymbol(",");
        step = number();
        reader.expectSymbol(")");
    }

    private long number() throws RedshiftSqlException {
        boolean negative = reader.acceptSymbol("-");
        Token token = reader.next();
        try {
            long value = Long.parseLong(token.text());
            return negative ? -value : value;
        } catch (NumberFormatException e) {
            throw RedshiftSqlException.syntax("IDENTITY takes whole numbers", token.position());
        }
    }
}
