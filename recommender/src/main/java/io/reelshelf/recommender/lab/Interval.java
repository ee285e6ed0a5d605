package io.reelshelf.recommender.lab;

/**
 * A mean and how sure it is.
 *
 * @param mean of the values
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param count how many values
 */
public record Interval(double mean, double low, double high, int count) {}
