package io.reelshelf.bench;

import io.reelshelf.sql.View;
import io.reelshelf.sql.emit.FlinkText;
import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark SQL on two threads of this JVM. Names stand in backticks and types are Spark's, as in Flink's text of a view. */
final class SparkEngine implements BenchEngine {
    private final SparkSession spark;
    private final Path folder;

    SparkEngine(Path folder) {
        this.folder = folder;
        this.spark = SparkSession.builder()
                .master("local[2]")
                .appName("bench")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                // The default of 200 partitions is for clusters: with two threads it costs more than it gives.
                .config("spark.sql.shuffle.partitions", "8")
                .config("spark.sql.warehouse.dir", folder.resolve("spark").toString())
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
    }

    @Override
    public String name() {
        return "Spark local[2]";
    }

    @Override
    public void load(Table table) {
        spark.sql("CREATE DATABASE IF NOT EXISTS " + table.schema());
        spark.sql("CREATE TABLE " + table.name() + " USING parquet LOCATION '" + table.parquet() + "'");
        spark.sql("ANALYZE TABLE " + table.name() + " COMPUTE STATISTICS FOR ALL COLUMNS");
    }

    @Override
    public void build(View view) {
        spark.sql(FlinkText.of(view)).write().mode("overwrite").parquet(result());
    }

    private String result() {
        return folder.resolve("result.parquet").toString();
    }

    @Override
    public Totals totals(Table shape) {
        spark.read().parquet(result()).createOrReplaceTempView("result");
        Row row = spark.sql("SELECT COUNT(*), CAST(" + shape.sum("DOUBLE") + " AS DOUBLE) FROM result")
                .first();
        return new Totals(row.getLong(0), row.getDouble(1));
    }

    @Override
    public void close() {
        spark.stop();
    }
}
