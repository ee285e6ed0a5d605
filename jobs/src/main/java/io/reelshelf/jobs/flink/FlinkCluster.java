package io.reelshelf.jobs.flink;

import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where jobs run: in this process, or on a cluster that is there already. */
public interface FlinkCluster extends AutoCloseable {
    /**
     * Builds a batch job and runs it to its end.
     *
     * @throws io.reelshelf.jobs.JobsException where it fails
     */
    void run(String name, Consumer<StreamExecutionEnvironment> job);

    /** Stops what was started for it. */
    @Override
    void close();
}
