package io.reelshelf.jobs.up;

/**
 * What one stage of the road cost.
 *
 * @param name the command that ran
 * @param seconds wall-clock seconds, JVM start included
 * @param peakMib the stage's peak resident memory in MiB
 */
record Stage(String name, double seconds, long peakMib) {}
