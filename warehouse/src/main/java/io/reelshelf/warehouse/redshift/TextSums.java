package io.reelshelf.warehouse.redshift;

import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which sums of a statement join texts, which Redshift lets a plus do: {@code schemaname + tablename}. Only the engine knows the types of
 * columns. So a statement that the engine refuses for a sum of texts is translated again with its sums marked, the
 * refusal names the one that it met, and that one becomes a concatenation.
 *
 * @param positions indexes in the script of the pluses that are known to join texts, from 0
 * @param marked whether the other pluses are written so that {@link #refused} finds them in the engine's message
 */
public record TextSums(Set<Integer> positions, boolean marked) {
    /** Nothing is known, nothing is marked. */
    public static final TextSums NONE = new TextSums(Set.of(), false);

    /** DuckDB repeats the line of a fault: one that begins with a marked plus is that sum's. */
    private static final Pattern FAULT = Pattern.compile("\\nLINE \\d+: \\+ /\\* sum (\\d{1,9}) \\*/");

    private static final Pattern TEXT =
            Pattern.compile("['\"]\\+\\((VARCHAR|STRING_LITERAL|\"NULL\"), (VARCHAR|STRING_LITERAL|\"NULL\")\\)");

    /** Copies the positions. */
    public TextSums {
        positions = Set.copyOf(positions);
    }

    /** Whether the engine refuses a statement because it sums texts. */
    public static boolean concerns(String message) {
        int end = message.indexOf('\n');
        return message.startsWith("Binder Error")
                && TEXT.matcher(end < 0 ? message : message.substring(0, end)).find();
    }

    /** The position of the sum that the engine refuses in a marked statement; empty where it refuses something else. */
    public static OptionalInt refused(String message) {
        Matcher fault = FAULT.matcher(message);
        return concerns(message) && fault.find()
                ? OptionalInt.of(Integer.parseInt(fault.group(1)))
                : OptionalInt.empty();
    }

    static String mark(int position) {
        return "\n+ /* sum " + position + " */";
    }
}
