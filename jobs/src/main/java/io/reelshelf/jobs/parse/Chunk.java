package io.reelshelf.jobs.parse;

/**
 * A piece of a file that starts and ends between two records.
 *
 * @param file the file's number in the run
 * @param start its first byte in the content (decompressed where the file is compressed)
 * @param end the byte after its last
 * @param firstLine the line of its first record
 */
public record Chunk(int file, long start, long end, long firstLine) {}
