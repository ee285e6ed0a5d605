package io.reelshelf.jobs.parity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that came into a view's result, or left it. */
final class Change implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int view;
    private final boolean added;
    private final @Nullable Object[] cells;

    Change(int view, boolean added, @Nullable Object[] cells) {
        this.view = view;
        this.added = added;
        this.cells = cells;
    }

    int view() {
        return view;
    }

    /** Applies the change to a result. */
    void fold(List<List<@Nullable Object>> rows) {
        List<@Nullable Object> row = Collections.unmodifiableList(new ArrayList<>(Arrays.asList(cells)));
        if (added) {
            rows.add(row);
        } else if (!rows.remove(row)) {
            throw new IllegalStateException("A row left a result that it was not in: " + row);
        }
    }
}
