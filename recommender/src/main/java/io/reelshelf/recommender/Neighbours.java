package io.reelshelf.recommender;

import java.util.List;

/**
 * The item-to-item relation in compressed rows: the neighbours of film {@code j} lie from {@code start[j]} to
 * {@code start[j + 1]}, the strongest first. A rating of a neighbour speaks for film {@code j}; not the other way round.
 */
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
    record Cell(int movie, int neighbour, double weight) {}

    /** Packs the cells; ties in weight go by index. */
    static Neighbours of(int movies, List<Cell> cells) {
        List<Cell> sorted = cells.stream().sorted(Neighbours::compare).toList();
        int[] start = new int[movies + 1];
        int[] movie = new int[sorted.size()];
        float[] weight = new float[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            Cell cell = sorted.get(i);
            start[cell.movie + 1]++;
            movie[i] = cell.neighbour;
            weight[i] = (float) cell.weight;
        }
        for (int row = 0; row < movies; row++) {
            start[row + 1] += start[row];
        }
        return new Neighbours(start, movie, weight);
    }

    private static int compare(Cell a, Cell b) {
        if (a.movie != b.movie) {
            return Integer.compare(a.movie, b.movie);
        }
        return a.weight != b.weight ? Double.compare(b.weight, a.weight) : Integer.compare(a.neighbour, b.neighbour);
    }
}
