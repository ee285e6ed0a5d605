package io.reelshelf.warehouse.redshift;

import java.util.List;

/**
 * Where a statement stands in its script.
 *
 * @param original its text, without the semicolon and what surrounds it
 * @param position index in the script of its first character, from 0
 * @param tokens its tokens, positions counted in the script
 */
public record Origin(String original, int position, List<Token> tokens) {
    /** Copies the tokens. */
    public Origin {
        tokens = List.copyOf(tokens);
    }
}
