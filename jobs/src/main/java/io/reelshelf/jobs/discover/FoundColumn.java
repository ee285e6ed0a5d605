package io.reelshelf.jobs.discover;

import org.jspecify.annotations.Nullable;

/**
 * A column as a file's sample shows it.
 *
 * @param name its name in the header, or the declared one
 * @param declared the declared type, such as {@code integer}
 * @param found the narrowest type that nearly all sampled values fit; null where all were empty
 * @param empty how many sampled values were empty
 * @param sampled how many values were sampled
 */
public record FoundColumn(
        String name, String declared, @Nullable String found, int empty, int sampled) {}
