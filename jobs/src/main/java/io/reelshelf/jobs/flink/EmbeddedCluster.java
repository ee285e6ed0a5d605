package io.reelshelf.jobs.flink;

import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.client.JobExecutionException;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** A whole Flink cluster inside this process; start it once and share it. */
public final class EmbeddedCluster implements FlinkCluster {
    private static final long POLL_MILLIS = 250;

    private final MiniCluster cluster;
    private final int parallelism;
    private final TaskProgress progress;

    private EmbeddedCluster(MiniCluster cluster, int parallelism, TaskProgress progress) {
        this.cluster = cluster;
        this.parallelism = parallelism;
        this.progress = progress;
    }

    /** Starts a cluster with this many slots, which keeps its scratch files in {@code scratch}. */
    public static EmbeddedCluster start(int parallelism, Path scratch) {
        return start(parallelism, scratch, (finished, total) -> {});
    }

    /** Starts a cluster that tells how far its jobs are. */
    public static EmbeddedCluster start(int parallelism, Path scratch, TaskProgress progress) {
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
        return new EmbeddedCluster(cluster, parallelism, progress);
    }

    @Override
    public void run(String name, Consumer<StreamExecutionEnvironment> build) {
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(BatchSettings.job(parallelism));
        environment.setParallelism(parallelism);
        build.accept(environment);
        StreamGraph graph = environment.getStreamGraph();
        graph.setJobName(name);
        try {
            JobID job = cluster.submitJob(graph.getJobGraph()).get().getJobID();
            CompletableFuture<JobResult> end = cluster.requestJobResult(job);
            while (!isOver(end)) {
                tellProgress(job);
            }
            end.get().toJobExecutionResult(getClass().getClassLoader());
            tellProgress(job);
        } catch (JobExecutionException | ExecutionException | IOException | ClassNotFoundException e) {
            throw JobFailures.of(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw JobFailures.of(name, e);
        }
    }

    private static boolean isOver(CompletableFuture<JobResult> end) throws InterruptedException, ExecutionException {
        try {
            end.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private void tellProgress(JobID job) throws InterruptedException, ExecutionException {
        int finished = 0;
        int total = 0;
        for (AccessExecutionVertex task : cluster.getExecutionGraph(job).get().getAllExecutionVertices()) {
            total++;
            finished += task.getExecutionState() == ExecutionState.FINISHED ? 1 : 0;
        }
        // Until the job is scheduled there are none.
        if (total > 0) {
            progress.tasks(finished, total);
        }
    }

    @Override
    public void close() {
        cluster.closeAsync().join();
    }
}
