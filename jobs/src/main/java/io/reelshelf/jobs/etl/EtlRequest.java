package io.reelshelf.jobs.etl;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What to load and where to.
 *
 * @param dataset the dataset's name; null where only books are loaded
 * @param from the address of the folder with its files; null for the home's own
 * @param books the address of a book list; null for the dataset's own, if it has one
 * @param parallelism tasks side by side
 * @param cluster HOST:PORT of a running Flink cluster; null for one in this process
 * @param maxRejected how many rows may be refused
 * @param home the home folder
 */
public record EtlRequest(
        @Nullable String dataset,
        @Nullable String from,
        @Nullable String books,
        int parallelism,
        @Nullable String cluster,
        MaxRejected maxRejected,
        Path home) {
    /** Checks that there is something to load. */
    public EtlRequest {
        if (dataset == null && books == null) {
            throw new IllegalArgumentException("Nothing to load: neither a dataset nor books");
        }
        if (cluster != null && !cluster.matches("[A-Za-z0-9.:\\[\\]-]+:\\d{1,5}")) {
            throw new IllegalArgumentException("--cluster is HOST:PORT, not '" + cluster + "'");
        }
        if (parallelism < 1 || parallelism > 1024) {
            throw new IllegalArgumentException("Parallelism is 1..1024, not " + parallelism);
        }
    }

    /** What is read, in words. */
    public String inWords() {
        return (dataset == null ? "" : dataset + (from == null ? "" : " from " + from))
                + (books == null ? "" : " books " + books);
    }

    /** The port of {@link #cluster()}; empty where there is none. */
    public OptionalInt clusterPort() {
        return cluster == null
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(cluster.substring(cluster.lastIndexOf(':') + 1)));
    }
}
