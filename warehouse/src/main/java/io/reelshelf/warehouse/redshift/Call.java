package io.reelshelf.warehouse.redshift;

import java.util.List;

/**
 * A call of a function.
 *
 * @param name its name, folded
 * @param nameToken index of its name
 * @param open index of the opening parenthesis
 * @param close index of the closing one
 * @param arguments its arguments, in order
 * @param distinct whether DISTINCT stands before them
 */
record Call(String name, int nameToken, int open, int close, List<Operand> arguments, boolean distinct) {
    Call {
        arguments = List.copyOf(arguments);
    }
}
