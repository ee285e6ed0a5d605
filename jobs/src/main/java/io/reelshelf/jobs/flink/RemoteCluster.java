package io.reelshelf.jobs.flink;

import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink cluster that runs already, reached by its REST address; the job's own jars travel with the job. */
public final class RemoteCluster implements FlinkCluster {
    private final String host;
    private final int port;
    private final int parallelism;
    private final List<String> jars;

    /** The cluster at this address; {@code jars} are what the job needs beside Flink itself. */
    public RemoteCluster(String host, int port, int parallelism, List<String> jars) {
        this.host = host;
        this.port = port;
        this.parallelism = parallelism;
        this.jars = List.copyOf(jars);
    }

    @Override
    public void run(String name, Consumer<StreamExecutionEnvironment> job) {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createRemoteEnvironment(
                host, port, BatchSettings.job(parallelism), jars.toArray(String[]::new));
        environment.setParallelism(parallelism);
        job.accept(environment);
        try {
            environment.execute(name);
        } catch (Exception e) {
            throw JobFailures.of(name, e);
        }
    }

    @Override
    public void close() {
        // The cluster is not ours.
    }
}
