package io.reelshelf.jobs.train;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The solved models of this process, by version. The matrix is one piece of memory that both cores solved: the job's tasks
 * run beside it and take their films from it, instead of having it sent to them.
 */
final class SolvedModels {
    private static final Map<String, Solved> BY_VERSION = new ConcurrentHashMap<>();

    private SolvedModels() {}

    static void put(String version, Solved solved) {
        BY_VERSION.put(version, solved);
    }

    static Solved get(String version) {
        Solved solved = BY_VERSION.get(version);
        if (solved == null) {
            throw new IllegalStateException(
                    "Model " + version + " is not in this process: the training job runs on the embedded cluster only");
        }
        return solved;
    }

    static void remove(String version) {
        BY_VERSION.remove(version);
    }
}
