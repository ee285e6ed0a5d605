package io.reelshelf.jobs.parity;

import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink cluster in this process for many small jobs whose results come back; it outlives each of them. */
final class ParityCluster implements AutoCloseable {
    private final MiniCluster cluster;
    private final URI address;

    private ParityCluster(MiniCluster cluster, URI address) {
        this.cluster = cluster;
        this.address = address;
    }

    static ParityCluster start(Path scratch) {
        Configuration settings = new Configuration();
        settings.set(CoreOptions.TMP_DIRS, scratch.toString());
        settings.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        settings.set(RestOptions.ADDRESS, "127.0.0.1");
        settings.set(RestOptions.BIND_PORT, "0");
        settings.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Default);
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(192));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(192));
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(1)
                .setCommonBindAddress("127.0.0.1")
                .build());
        try {
            cluster.start();
            return new ParityCluster(cluster, cluster.getRestAddress().get());
        } catch (Exception e) {
            cluster.closeAsync().join();
            throw new JobsException(
                    JobsError.JOB_FAILED, "the embedded Flink cluster did not start: " + e.getMessage(), e);
        }
    }

    /** An environment for one job of one task a step. */
    StreamExecutionEnvironment environment(RuntimeExecutionMode mode) {
        Configuration settings = new Configuration();
        settings.set(ExecutionOptions.RUNTIME_MODE, mode);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createRemoteEnvironment(address.getHost(), address.getPort(), settings);
        environment.setParallelism(1);
        return environment;
    }

    @Override
    public void close() {
        cluster.closeAsync().join();
    }
}
