package io.reelshelf.jobs.flink;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;

/** Flink's settings for one machine and for one batch job. */
final class BatchSettings {
    private static final String LOOPBACK = "127.0.0.1";

    private BatchSettings() {}

    /** Settings of a job, wherever it runs. */
    static Configuration job(int parallelism) {
        Configuration settings = new Configuration();
        settings.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        settings.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        // A generic type would fall back to Kryo, which is slow and refuses some JDK collections: fail instead.
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ZERO);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        return settings;
    }

    /** Settings of the cluster inside this process: modest memory, loopback only, scratch files in one folder. */
    static Configuration embedded(int parallelism, Path scratch) {
        Configuration settings = job(parallelism);
        settings.set(CoreOptions.TMP_DIRS, scratch.toString());
        settings.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        settings.set(RestOptions.ADDRESS, LOOPBACK);
        settings.set(RestOptions.BIND_PORT, "0");
        settings.set(WebOptions.SUBMIT_ENABLE, false);
        settings.set(WebOptions.CANCEL_ENABLE, false);
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64L * parallelism));
        // A task that writes a shuffle to disk wants 512 buffers of 32 KiB, and a slot can hold several such tasks.
        MemorySize network = MemorySize.ofMebiBytes(64L * Math.max(2, parallelism));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
        settings.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Default);
        settings.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofMinutes(5));
        return settings;
    }
}
