package io.reelshelf.jobs.parity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The rows that a comparison starts from.
 *
 * @param name such as {@code sample} or {@code adversarial 3}
 * @param tables the core tables by name
 */
record Input(String name, Map<String, TableRows> tables) {
    Input {
        Objects.requireNonNull(name);
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }
}
