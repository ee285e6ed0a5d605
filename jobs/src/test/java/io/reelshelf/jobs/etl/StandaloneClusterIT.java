package io.reelshelf.jobs.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Flink cluster of two JVMs that have only Flink on their class path: the job brings the rest along. */
class StandaloneClusterIT {
    private static final Pattern FLINK_ONLY = Pattern.compile(
            "(?:flink-(?!parquet|connector|file-sink|table)|slf4j-|logback-|commons-(?:lang3|text|math3|compress|cli|io)|"
                    + "lz4|asm|jackson|snakeyaml|javassist|kryo|chill|minlog|objenesis|jsr305).*\\.jar");

    @TempDir
    private Path folder;

    private int restPort;
    private Process jobManager;
    private Process taskManager;

    @BeforeEach
    void startCluster() throws IOException {
        restPort = freePort();
        int rpcPort = freePort();
        Path configuration = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(configuration.resolve("config.yaml"), """
                jobmanager.rpc.address: 127.0.0.1
                jobmanager.rpc.port: %d
                jobmanager.bind-host: 127.0.0.1
                jobmanager.memory.process.size: 1000m
                taskmanager.bind-host: 127.0.0.1
                taskmanager.host: 127.0.0.1
                taskmanager.numberOfTaskSlots: 2
                taskmanager.cpu.cores: 2
                taskmanager.memory.framework.heap.size: 128m
                taskmanager.memory.framework.off-heap.size: 128m
                taskmanager.memory.jvm-metaspace.size: 256m
                taskmanager.memory.jvm-overhead.min: 128m
                taskmanager.memory.jvm-overhead.max: 128m
                taskmanager.memory.task.heap.size: 300m
                taskmanager.memory.task.off-heap.size: 16m
                taskmanager.memory.managed.size: 128m
                taskmanager.memory.network.min: 128m
                taskmanager.memory.network.max: 128m
                rest.address: 127.0.0.1
                rest.bind-address: 127.0.0.1
                rest.port: %d
                io.tmp.dirs: %s
                """.formatted(rpcPort, restPort, folder));
        List<String> arguments = List.of("--configDir", configuration.toString());
        jobManager = flink("jobmanager", "StandaloneSessionClusterEntrypoint", arguments);
        taskManager = flink("taskmanager", "TaskManagerRunner", arguments);
    }

    private Process flink(String log, String main, List<String> arguments) throws IOException {
        String type = main.startsWith("Task") ? "taskexecutor." : "entrypoint.";
        return EtlProcess.start(
                folder.resolve(log + ".log"),
                flinkClassPath(),
                List.of("-Xmx400m"),
                "org.apache.flink.runtime." + type + main,
                arguments);
    }

    private static String flinkClassPath() throws IOException {
        try (Stream<Path> jars = Files.list(EtlProcess.lib())) {
            return jars.filter(jar ->
                            FLINK_ONLY.matcher(jar.getFileName().toString()).matches())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stopCluster() throws InterruptedException {
        for (Process process : List.of(taskManager, jobManager)) {
            process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void givesTheSameRowsAsTheEmbeddedCluster() throws IOException, InterruptedException {
        Path raw = RawFiles.good().writeTo(folder.resolve("raw"), false);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::hasSlots);
        Path log = folder.resolve("etl.log");
        Process etl = EtlProcess.jobs(
                log,
                List.of(
                        "etl",
                        "--dataset",
                        "sample",
                        "--from",
                        raw.toString(),
                        "--home",
                        folder.resolve("remote").toString(),
                        "--cluster",
                        "127.0.0.1:" + restPort,
                        "--parallelism",
                        "2"));
        int exit = etl.waitFor();
        assertThat(exit).as(Files.readString(log)).isZero();
        EtlRun remote = new EtlRun(folder.resolve("remote"));
        EtlRun embedded = new EtlRun(folder.resolve("embedded"));
        embedded.etl(raw, "0");
        for (String table :
                List.of("users", "movies", "movie_genres", "ratings", "books", "book_genres", "book_authors")) {
            String sql = "SELECT * FROM raw." + table + " ORDER BY ALL";
            assertThat(remote.query(sql)).as(table).isNotEmpty().isEqualTo(embedded.query(sql));
        }
    }

    private boolean hasSlots() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("jobmanager.log"))) {
            return lines.anyMatch(line -> line.contains("Registering TaskManager with ResourceID"));
        }
    }
}
