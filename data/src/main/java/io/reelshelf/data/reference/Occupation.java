package io.reelshelf.data.reference;

/**
 * One of MovieLens' 21 occupations.
 *
 * @param id MovieLens 1M's id, 0..20
 * @param label MovieLens 1M's label, such as {@code academic/educator}
 */
public record Occupation(int id, String label) {}
