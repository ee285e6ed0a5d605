package io.reelshelf.bench;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The feature views on DuckDB, Debian's PostgreSQL 15 and Spark local[2]: each system computes each view from the same
 * rows of the views below it, and keeps the result. Prints seconds (the faster of two runs; one where the first took over
 * a minute), how many times DuckDB's that is, and whether the results agree.
 *
 * <p>Run as root (PostgreSQL wants a user of its own) on a home that {@code etl} and {@code features build} have filled
 * and no process has open: {@code mvn -q -Pbench package -DskipUnitTests=true && java -Xmx6g @bench/spark.args -cp
 * 'bench/target/lib/*' io.reelshelf.bench.HeavyViewsBenchmark HOME [view …]}
 */
public final class HeavyViewsBenchmark {
    private static final double LONG_SECONDS = 60;

    private HeavyViewsBenchmark() {}

    /**
     * Prints a line for each view and system.
     *
     * @param arguments the home, then the views; without them all
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("Name the home whose warehouse.duckdb is to be read");
        }
        Path folder = Files.createTempDirectory("views-benchmark");
        try {
            Path warehouse = Path.of(arguments[0], "warehouse.duckdb");
            List<Table> tables = new WarehouseTables(warehouse, folder).export();
            run(tables, views(Arrays.asList(arguments).subList(1, arguments.length)), folder);
        } finally {
            delete(folder);
        }
    }

    private static List<View> views(List<String> names) {
        return Views.bundled().ordered().stream()
                .filter(view -> names.isEmpty() || names.contains(view.name()))
                .toList();
    }

    private static void run(List<Table> tables, List<View> views, Path folder) throws Exception {
        try (BenchEngine duckDb = new DuckDbEngine(folder);
                BenchEngine postgres = new PostgresEngine();
                BenchEngine spark = new SparkEngine(folder)) {
            List<BenchEngine> engines = List.of(duckDb, postgres, spark);
            for (Table table : tables) {
                for (BenchEngine engine : engines) {
                    engine.load(table);
                }
            }
            Map<String, Table> shapes = tables.stream().collect(Collectors.toMap(Table::name, Function.identity()));
            for (View view : views) {
                Table shape = shapes.get(view.name());
                if (shape == null) {
                    throw new IllegalStateException("The warehouse has no " + view.name() + ": run features build");
                }
                compare(engines, view, shape);
            }
        }
    }

    private static void compare(List<BenchEngine> engines, View view, Table shape) throws Exception {
        double first = 0;
        Totals expected = null;
        for (BenchEngine engine : engines) {
            double seconds = seconds(engine, view);
            Totals totals = engine.totals(shape);
            if (expected == null) {
                first = seconds;
                expected = totals;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-36s %-15s %9.3f s  %7.1f x DuckDB  %,10d rows %s%n",
                    view.name(),
                    engine.name(),
                    seconds,
                    seconds / first,
                    totals.rows(),
                    expected.agreesWith(totals) ? "" : "DIFFERENT: " + expected + ", " + totals);
        }
    }

    private static double seconds(BenchEngine engine, View view) throws Exception {
        double once = once(engine, view);
        return once > LONG_SECONDS ? once : Math.min(once, once(engine, view));
    }

    private static double once(BenchEngine engine, View view) throws Exception {
        long start = System.nanoTime();
        engine.build(view);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
