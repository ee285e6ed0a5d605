package io.reelshelf.warehouse.redshift;

import java.util.List;

/**
 * How a script differs from the text that the client sent, so that a place in it can be told in the client's text.
 *
 * @param changes in order, none within another
 */
public record TextChanges(List<Change> changes) {
    /** The text is the client's own. */
    public static final TextChanges NONE = new TextChanges(List.of());

    /**
     * A part that was replaced; an insertion where it is empty.
     *
     * @param from index in the client's text, from 0
     * @param to index of the first character after it
     * @param length of what stands there now
     */
    public record Change(int from, int to, int length) {}

    /** Copies the changes. */
    public TextChanges {
        changes = List.copyOf(changes);
    }

    /** The index in the client's text of a character of the script; what was put there stands where the client's began. */
    public int original(int position) {
        int moved = 0;
        for (Change change : changes) {
            int start = change.from() + moved;
            if (position < start) {
                break;
            }
            if (position < start + change.length()) {
                return change.from();
            }
            moved += change.length() - (change.to() - change.from());
        }
        return position - moved;
    }
}
