package io.reelshelf.warehouse.features;

/**
 * One view's part of a build.
 *
 * @param name {@code schema.table}
 * @param rows rows of the table
 * @param seconds wall time of building it
 */
public record BuiltView(String name, long rows, double seconds) {}
