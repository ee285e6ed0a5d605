package io.reelshelf.jobs.flink;

import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.client.JobExecutionException;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** A whole Flink cluster inside this process; start it once and share it. */
public final class EmbeddedCluster implements FlinkCluster {
    private final MiniCluster cluster;
    private final int parallelism;

    private EmbeddedCluster(MiniCluster cluster, int parallelism) {
        this.cluster = cluster;
        this.parallelism = parallelism;
    }

    /** Starts a cluster with this many slots, which keeps its scratch files in {@code scratch}. */
    public static EmbeddedCluster start(int parallelism, Path scratch) {
        Configuration settings = BatchSettings.embedded(parallelism, scratch);
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(parallelism)
                .setCommonBindAddress("127.0.0.1")
                .build());
        try {
            cluster.start();
        } catch (Exception e) {
            throw new JobsException(
                    JobsError.JOB_FAILED, "the embedded Flink cluster did not start: " + e.getMessage(), e);
        }
        return new EmbeddedCluster(cluster, parallelism);
    }

    @Override
    public void run(String name, Consumer<StreamExecutionEnvironment> job) {
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(BatchSettings.job(parallelism));
        environment.setParallelism(parallelism);
        job.accept(environment);
        StreamGraph graph = environment.getStreamGraph();
        graph.setJobName(name);
        try {
            cluster.executeJobBlocking(graph.getJobGraph());
        } catch (JobExecutionException e) {
            throw JobFailures.of(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw JobFailures.of(name, e);
        }
    }

    @Override
    public void close() {
        cluster.closeAsync().join();
    }
}
