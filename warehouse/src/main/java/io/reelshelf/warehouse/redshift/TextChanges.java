package io.reelshelf.warehouse.redshift;

import java.util.List;
import java.util.Objects;

/**
 * How a script differs from the text that the client sent, so that a place in it can be told in the client's text.
 *
 * @param changes in order, none within another
 * @param client the client's text; empty where nobody asks for the numbers of its characters
 */
public record TextChanges(List<Change> changes, String client) {
    /** The text is the client's own. */
    public static final TextChanges NONE = new TextChanges(List.of(), "");

    /**
     * A part that was replaced; an insertion where it is empty.
     *
     * @param from index in the client's text, from 0
     * @param written what the client wrote there
     * @param length of what stands there now
     */
    public record Change(int from, String written, int length) {
        private int growth() {
            return length - written.length();
        }
    }

    /** Copies the changes. */
    public TextChanges {
        changes = List.copyOf(changes);
        Objects.requireNonNull(client);
    }

    /** In a text that is not kept. */
    public TextChanges(List<Change> changes) {
        this(changes, "");
    }

    /** The same in the text that the client sent. */
    public TextChanges in(String written) {
        return new TextChanges(changes, written);
    }

    /** The number in the client's text of a character of the script, from 1; PostgreSQL counts a pair of Java's chars as one. */
    public int character(int position) {
        int index = original(position);
        return index <= client.length() ? client.codePointCount(0, index) + 1 : index + 1;
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
            moved += change.growth();
        }
        return position - moved;
    }

    /** What the client wrote where the script has this text; changes that reach beyond its ends stay as they are. */
    public String written(String text, int position) {
        StringBuilder written = new StringBuilder();
        int moved = 0;
        int done = 0;
        for (Change change : changes) {
            int start = change.from() + moved - position;
            int end = start + change.length();
            if (start >= done && end <= text.length()) {
                written.append(text, done, start).append(change.written());
                done = end;
            }
            moved += change.growth();
        }
        return written.append(text, done, text.length()).toString();
    }
}
