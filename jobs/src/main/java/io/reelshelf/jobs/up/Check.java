package io.reelshelf.jobs.up;

/**
 * One thing that must hold after a run.
 *
 * @param name what was checked
 * @param ok whether it held
 * @param detail what was seen
 */
record Check(String name, boolean ok, String detail) {}
