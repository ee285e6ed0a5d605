package io.reelshelf.data.sample;

import java.util.Arrays;

/** Finds the smallest numbers of an array without sorting the rest (Hoare's quickselect). */
final class Smallest {
    private Smallest() {}

    /** Rearranges the array so that its {@code count} smallest numbers stand at the front, sorted. */
    static void moveToFront(long[] numbers, int count) {
        int low = 0;
        int high = numbers.length - 1;
        while (low < high) {
            int split = partition(numbers, low, high);
            if (split >= count) {
                high = split;
            } else {
                low = split + 1;
            }
        }
        Arrays.sort(numbers, 0, count);
    }

    /** Moves numbers up to the pivot to the left; returns the last index of the left part, which is below {@code high}. */
    private static int partition(long[] numbers, int low, int high) {
        long pivot = numbers[(low + high) >>> 1];
        int left = low - 1;
        int right = high + 1;
        while (true) {
            do {
                left++;
            } while (numbers[left] < pivot);
            do {
                right--;
            } while (numbers[right] > pivot);
            if (left >= right) {
                return right;
            }
            long swapped = numbers[left];
            numbers[left] = numbers[right];
            numbers[right] = swapped;
        }
    }
}
