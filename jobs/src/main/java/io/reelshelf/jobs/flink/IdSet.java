package io.reelshelf.jobs.flink;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of positive ints as pages of bits: dense identifiers, as data sets have, cost about a bit each. */
final class IdSet {
    private static final int PAGE_BITS = 16;
    private static final int IN_PAGE = (1 << PAGE_BITS) - 1;

    private final Map<Integer, BitSet> pages = new HashMap<>();

    void add(int id) {
        pages.computeIfAbsent(id >>> PAGE_BITS, page -> new BitSet()).set(id & IN_PAGE);
    }

    boolean contains(int id) {
        BitSet page = pages.get(id >>> PAGE_BITS);
        return page != null && page.get(id & IN_PAGE);
    }
}
