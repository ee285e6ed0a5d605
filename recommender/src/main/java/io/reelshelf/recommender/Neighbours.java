package io.reelshelf.recommender;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The item-to-item relation in compressed rows: the neighbours of film {@code j} lie from {@code start[j]} to
 * {@code start[j + 1]}, the strongest first. A rating of a neighbour speaks for film {@code j}; not the other way round.
 * The same cells lie by neighbour too, so that scoring reads only those of the films that a viewer rated.
 */
final class Neighbours {
    final int[] start;
    final int[] movie;
    final float[] weight;
    private final int[] spokenStart;
    private final int[] spokenFor;
    private final float[] spokenWeight;

    private Neighbours(int[] start, int[] movie, float[] weight) {
        this.start = start;
        this.movie = movie;
        this.weight = weight;
        spokenStart = new int[start.length];
        spokenFor = new int[movie.length];
        spokenWeight = new float[movie.length];
        turn();
    }

    /** Lays the cells by neighbour; the films that a neighbour speaks for ascend. */
    private void turn() {
        for (int neighbour : movie) {
            spokenStart[neighbour + 1]++;
        }
        Arrays.parallelPrefix(spokenStart, Integer::sum);
        int[] next = spokenStart.clone();
        for (int film = 0; film + 1 < start.length; film++) {
            for (int cell = start[film]; cell < start[film + 1]; cell++) {
                int at = next[movie[cell]]++;
                spokenFor[at] = film;
                spokenWeight[at] = weight[cell];
            }
        }
    }

    /** Adds what one film says, times a factor, to the sums of the films that it speaks for. */
    void addTo(double[] sums, int neighbour, double factor) {
        for (int cell = spokenStart[neighbour]; cell < spokenStart[neighbour + 1]; cell++) {
            sums[spokenFor[cell]] += factor * spokenWeight[cell];
        }
    }

    /** Collects cells by ids of films, in primitives: a model has hundreds of thousands of them. */
    static final class Cells {
        private int[] movie = new int[1024];
        private int[] neighbour = new int[1024];
        private float[] weight = new float[1024];
        private int size;

        void add(int movieId, int neighbourId, double value) {
            if (size == movie.length) {
                movie = Arrays.copyOf(movie, size * 2);
                neighbour = Arrays.copyOf(neighbour, size * 2);
                weight = Arrays.copyOf(weight, size * 2);
            }
            movie[size] = movieId;
            neighbour[size] = neighbourId;
            weight[size] = (float) value;
            size++;
        }

        /**
         * Packs the cells; ties in weight go by index.
         *
         * @param movies how many films there are
         * @param index from a film's id to its index; a negative one leaves the cell out
         */
        Neighbours pack(int movies, IntUnaryOperator index) {
            int[] row = new int[size];
            int[] from = new int[size];
            int[] start = new int[movies + 1];
            for (int i = 0; i < size; i++) {
                from[i] = index.applyAsInt(neighbour[i]);
                row[i] = from[i] < 0 ? -1 : index.applyAsInt(movie[i]);
                if (row[i] >= 0) {
                    start[row[i] + 1]++;
                }
            }
            Arrays.parallelPrefix(start, Integer::sum);
            long[] keys = new long[start[movies]];
            int[] next = Arrays.copyOf(start, movies);
            for (int i = 0; i < size; i++) {
                if (row[i] >= 0) {
                    keys[next[row[i]]++] = key(weight[i], from[i]);
                }
            }
            return unpack(start, keys);
        }

        private static Neighbours unpack(int[] start, long[] keys) {
            for (int film = 0; film + 1 < start.length; film++) {
                Arrays.sort(keys, start[film], start[film + 1]);
            }
            int[] movie = new int[keys.length];
            float[] weight = new float[keys.length];
            for (int i = 0; i < keys.length; i++) {
                movie[i] = (int) keys[i];
                weight[i] = Float.intBitsToFloat(ordered(~(int) (keys[i] >> 32)));
            }
            return new Neighbours(start, movie, weight);
        }

        /** Weight and index in one number that sorts the heaviest first. */
        private static long key(float weight, int index) {
            return (long) ~ordered(Float.floatToIntBits(weight)) << 32 | index;
        }

        /** Makes a float's bits sort like the float, and back: negative ones count down. */
        private static int ordered(int bits) {
            return bits ^ (bits >> 31 & Integer.MAX_VALUE);
        }
    }
}
