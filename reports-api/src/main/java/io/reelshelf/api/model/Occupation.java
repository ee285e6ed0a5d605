package io.reelshelf.api.model;

/**
 * An occupation of the warehouse.
 *
 * @param id its id
 * @param label in words
 */
public record Occupation(int id, String label) {}
