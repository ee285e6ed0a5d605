package io.reelshelf.warehouse.redshift;

import java.util.List;

/**
 * Where a statement stands in its script.
 *
 * @param original its text, without the semicolon and what surrounds it
 * @param position index in the script of its first character, from 0
 * @param tokens its tokens, positions counted in the script
 * @param sums what is known of its sums
 */
public record Origin(String original, int position, List<Token> tokens, TextSums sums) {
    /** Copies the tokens. */
    public Origin {
        tokens = List.copyOf(tokens);
    }

    /** Of whose sums nothing is known. */
    public Origin(String original, int position, List<Token> tokens) {
        this(original, position, tokens, TextSums.NONE);
    }

    /** The same with what is known of its sums. */
    public Origin with(TextSums known) {
        return new Origin(original, position, tokens, known);
    }
}
