package io.reelshelf.jobs.etl;

import io.reelshelf.jobs.flink.EmbeddedCluster;
import io.reelshelf.jobs.flink.FlinkCluster;
import io.reelshelf.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** Runs the ETL in this process, on one Flink cluster for all tests, and asks the warehouse what came of it. */
final class EtlRun {
    private static final FlinkCluster CLUSTER = shared();

    private final Path home;

    EtlRun(Path home) {
        this.home = home;
    }

    private static FlinkCluster shared() {
        try {
            EmbeddedCluster cluster = EmbeddedCluster.start(2, Files.createTempDirectory("reelshelf-flink"));
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            return new FlinkCluster() {
                @Override
                public void run(String name, Consumer<StreamExecutionEnvironment> job) {
                    cluster.run(name, job);
                }

                @Override
                public void close() {
                    // Shared: it ends with the process.
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EtlResult etl(Path from, String maxRejected) {
        return etl(new EtlRequest("sample", from.toString(), null, 2, null, MaxRejected.of(maxRejected), home));
    }

    EtlResult etl(@Nullable String dataset, @Nullable Path from, @Nullable Path books) {
        return etl(new EtlRequest(
                dataset,
                from == null ? null : from.toString(),
                books == null ? null : books.toString(),
                2,
                null,
                MaxRejected.of("1%"),
                home));
    }

    EtlResult etl(EtlRequest request) {
        try (Warehouse warehouse = open()) {
            return new Etl(request, warehouse, () -> CLUSTER, line -> {}).run();
        }
    }

    List<Map<String, Object>> query(String sql) {
        try (Warehouse warehouse = open()) {
            return warehouse
                    .jdbi()
                    .withHandle(handle -> handle.createQuery(sql).mapToMap().list());
        }
    }

    long count(String table) {
        return ((Number) query("SELECT count(*) AS n FROM " + table).get(0).get("n")).longValue();
    }

    private Warehouse open() {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + home.resolve("warehouse.duckdb"));
        warehouse.migrate();
        return warehouse;
    }
}
