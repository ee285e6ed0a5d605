package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a statement's text, kept by token, so that all that is not changed stays as written. What is put before a
 * token later stands further out, and so does what is put after one.
 */
final class Edits {
    /** A statement may grow, but not beyond this many characters. */
    private static final int MAX_LENGTH = 2 * Tokenizer.MAX_LENGTH;

    private final Origin origin;
    private final List<Token> tokens;
    private final @Nullable String[] replaced;
    /** Innermost first: a list, since putting text in front of text again and again would take quadratic time. */
    private final @Nullable List<String>[] before;

    private final @Nullable StringBuilder[] after;

    Edits(Origin origin) {
        this.origin = origin;
        this.tokens = origin.tokens();
        this.replaced = new String[tokens.size()];
        this.before = newLists(tokens.size());
        this.after = new StringBuilder[tokens.size()];
    }

    TextSums sums() {
        return origin.sums();
    }

    void replace(int token, String text) {
        replaced[token] = text;
    }

    /** Removes tokens, and what was put around them. */
    void remove(int from, int to) {
        for (int i = from; i < to; i++) {
            replaced[i] = "";
            before[i] = null;
            after[i] = null;
        }
    }

    void before(int token, String text) {
        List<String> texts = before[token];
        if (texts == null) {
            texts = new ArrayList<>();
            before[token] = texts;
        }
        texts.add(text);
    }

    void after(int token, String text) {
        StringBuilder builder = after[token];
        after[token] = builder == null ? new StringBuilder(text) : builder.append(text);
    }

    /** The text of a run of tokens with the changes so far. */
    String render(int from, int to) throws RedshiftSqlException {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) {
                gap(out, i);
            }
            List<String> texts = before[i];
            for (int outer = texts == null ? -1 : texts.size() - 1; texts != null && outer >= 0; outer--) {
                out.append(texts.get(outer));
            }
            String text = replaced[i];
            out.append(text == null ? tokens.get(i).text() : text);
            append(out, after[i]);
            if (out.length() > MAX_LENGTH) {
                throw new RedshiftSqlException(
                        RedshiftSqlException.PROGRAM_LIMIT_EXCEEDED,
                        "The statement grows beyond " + MAX_LENGTH + " characters when it is translated",
                        tokens.get(i).position(),
                        "Aggregates and formats inside one another repeat their arguments: use subqueries.");
            }
        }
        return out.toString();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<String>[] newLists(int size) {
        return (List<String>[]) new List<?>[size];
    }

    private void gap(StringBuilder out, int token) {
        int start = tokens.get(token - 1).end() - origin.position();
        int end = tokens.get(token).position() - origin.position();
        if ("".equals(replaced[token]) && "".equals(replaced[token - 1])) {
            return;
        }
        out.append(origin.original(), start, end);
    }

    private static void append(StringBuilder out, @Nullable StringBuilder text) {
        if (text != null) {
            out.append(text);
        }
    }
}
