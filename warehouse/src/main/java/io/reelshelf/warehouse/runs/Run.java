package io.reelshelf.warehouse.runs;

import java.util.Map;

/** One started run. End it exactly once; one that a killed process leaves counts as
 * {@code abandoned} when the next starts. */
public final class Run {
    private final RunRegistry registry;
    private final String id;

    Run(RunRegistry registry, String id) {
        this.registry = registry;
        this.id = id;
    }

    /** The id in {@code catalog.run}. */
    public String id() {
        return id;
    }

    /** Records success with counts by name. */
    public void succeed(Map<String, Long> counts) {
        registry.finish(id, "succeeded", counts, null);
    }

    /** Records failure with the message a user saw. */
    public void fail(String error) {
        registry.finish(id, "failed", Map.of(), error);
    }
}
