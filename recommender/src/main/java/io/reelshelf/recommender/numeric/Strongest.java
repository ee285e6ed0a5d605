package io.reelshelf.recommender.numeric;

import java.util.Arrays;

/** The strongest few of many, in a heap of primitives: the heaviest first, ties by the lower index. For one thread. */
public final class Strongest {
    private final int[] index;
    private final double[] weight;
    private int size;

    /** Keeps at most this many. */
    public Strongest(int most) {
        index = new int[most];
        weight = new double[most];
    }

    /** Looks at one candidate; its value must not be NaN. */
    public void offer(int candidate, double value) {
        if (size < index.length) {
            index[size] = candidate;
            weight[size] = value;
            up(size++);
        } else if (weaker(0, candidate, value)) {
            index[0] = candidate;
            weight[0] = value;
            down(0, size);
        }
    }

    /** The indices of the kept, the strongest first. Sorts in place: offer nothing afterwards and call it once. */
    public int[] indices() {
        for (int end = size - 1; end > 0; end--) {
            swap(0, end);
            down(0, end);
        }
        return Arrays.copyOf(index, size);
    }

    /** The weights, in the order of {@link #indices()}, which is called first. */
    public double[] weights() {
        return Arrays.copyOf(weight, size);
    }

    /** Whether the entry at a place is weaker than a candidate. */
    private boolean weaker(int at, int candidate, double value) {
        return weight[at] != value ? weight[at] < value : index[at] > candidate;
    }

    private void up(int from) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (!weaker(at, index[parent], weight[parent])) {
                return;
            }
            swap(at, parent);
            at = parent;
        }
    }

    private void down(int from, int end) {
        int at = from;
        while (2 * at + 1 < end) {
            int child = 2 * at + 1;
            if (child + 1 < end && weaker(child + 1, index[child], weight[child])) {
                child++;
            }
            if (!weaker(child, index[at], weight[at])) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int a, int b) {
        int i = index[a];
        index[a] = index[b];
        index[b] = i;
        double w = weight[a];
        weight[a] = weight[b];
        weight[b] = w;
    }
}
