package io.reelshelf.warehouse.redshift;

import java.util.List;

/**
 * Where a statement stands in its script.
 *
 * @param original its text, without the semicolon and what surrounds it
 * @param position index in the script of its first character, from 0
 * @param tokens its tokens, positions counted in the script
 * @param changes how the script differs from the client's text
 * @param sums what is known of its sums
 */
public record Origin(String original, int position, List<Token> tokens, TextChanges changes, TextSums sums) {
    /** Copies the tokens. */
    public Origin {
        tokens = List.copyOf(tokens);
    }

    /** In the client's own text, with nothing known of its sums. */
    public Origin(String original, int position, List<Token> tokens) {
        this(original, position, tokens, TextChanges.NONE, TextSums.NONE);
    }

    /** The same with what is known of its sums. */
    public Origin with(TextSums known) {
        return new Origin(original, position, tokens, changes, known);
    }

    /** The same in a script that differs so from the client's text. */
    Origin with(TextChanges made) {
        return new Origin(original, position, tokens, made, sums);
    }

    /** A part of it. */
    Origin part(String text, int start, List<Token> within) {
        return new Origin(text, start, within, changes, sums);
    }
}
