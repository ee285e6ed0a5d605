package io.reelshelf.warehouse.server.catalog;

import io.reelshelf.warehouse.redshift.TextChanges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements of parts of a text that do not overlap, applied at once. */
final class TextEdits {
    private record Edit(int from, int to, String text) {}

    private final List<Edit> edits = new ArrayList<>();

    /** Of two insertions at one place the later one comes first in the text: it encloses the earlier. */
    void insert(int at, String text) {
        edits.add(0, new Edit(at, at, text));
    }

    void replace(int from, int to, String text) {
        edits.add(new Edit(from, to, text));
    }

    /** An insertion goes before a replacement at its place; an edit within another is dropped, as its text is gone. */
    RewrittenScript applyTo(String text) {
        List<Edit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparingInt(Edit::from).thenComparing(Edit::to));
        StringBuilder result = new StringBuilder();
        List<TextChanges.Change> changes = new ArrayList<>();
        int done = 0;
        for (Edit edit : ordered) {
            if (edit.from() >= done) {
                result.append(text, done, edit.from()).append(edit.text());
                changes.add(new TextChanges.Change(
                        edit.from(),
                        text.substring(edit.from(), edit.to()),
                        edit.text().length()));
                done = edit.to();
            }
        }
        return new RewrittenScript(result.append(text, done, text.length()).toString(), new TextChanges(changes));
    }
}
