package io.reelshelf.recommender;

import java.util.List;

/** The item-to-item relation in compressed rows: the neighbours of film {@code i} lie from {@code start[i]} to {@code start[i + 1]}. */
final class Neighbours {
    final int[] start;
    final int[] movie;
    final float[] weight;

    private Neighbours(int[] start, int[] movie, float[] weight) {
        this.start = start;
        this.movie = movie;
        this.weight = weight;
    }

    /** One cell, by indices of films. */
    record Cell(int from, int to, double weight) {}

    /** Packs the cells; within a row the strongest come first, ties by index. */
    static Neighbours of(int movies, List<Cell> cells) {
        List<Cell> sorted = cells.stream()
                .sorted((a, b) -> a.from != b.from
                        ? Integer.compare(a.from, b.from)
                        : a.weight != b.weight ? Double.compare(b.weight, a.weight) : Integer.compare(a.to, b.to))
                .toList();
        int[] start = new int[movies + 1];
        int[] movie = new int[sorted.size()];
        float[] weight = new float[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            Cell cell = sorted.get(i);
            start[cell.from + 1]++;
            movie[i] = cell.to;
            weight[i] = (float) cell.weight;
        }
        for (int row = 0; row < movies; row++) {
            start[row + 1] += start[row];
        }
        return new Neighbours(start, movie, weight);
    }

    /** The weight of one cell; 0 if the film is not among the neighbours. */
    double weight(int from, int to) {
        for (int cell = start[from]; cell < start[from + 1]; cell++) {
            if (movie[cell] == to) {
                return weight[cell];
            }
        }
        return 0;
    }
}
