package io.reelshelf.jobs.flink;

import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink cluster that runs already, reached by its REST address; the job's own jars travel with the job. */
public final class RemoteCluster implements FlinkCluster {
    private static final int CONNECT_MILLIS = 5_000;

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

    /** Asks first: Flink's own client tries for minutes before it says that nothing listens. */
    private void checkReachable() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        } catch (IOException e) {
            throw new JobsException(
                    JobsError.CLUSTER_UNREACHABLE,
                    "no Flink cluster answers at " + host + ":" + port + " (" + e.getMessage()
                            + "): check --cluster, the JobManager's REST address",
                    e);
        }
    }

    @Override
    public void run(String name, Consumer<StreamExecutionEnvironment> job) {
        checkReachable();
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
