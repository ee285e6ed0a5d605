package io.reelshelf.jobs.discover;

import java.util.ArrayList;
import java.util.List;

/** An even sample over a whole file of unknown length: when it is full, every second row leaves and the stride doubles. */
final class RowSample {
    private static final int FULL = 1024;

    private List<String[]> rows = new ArrayList<>();
    private long stride = 1;
    private long seen;

    /** Whether the next row belongs to the sample; call once a row. */
    boolean wantsNext() {
        return seen++ % stride == 0;
    }

    void add(String[] fields) {
        rows.add(fields);
        if (rows.size() == FULL) {
            List<String[]> half = new ArrayList<>();
            for (int i = 0; i < FULL; i += 2) {
                half.add(rows.get(i));
            }
            rows = half;
            stride *= 2;
        }
    }

    List<String[]> rows() {
        return rows;
    }
}
