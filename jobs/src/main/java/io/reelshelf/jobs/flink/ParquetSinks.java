package io.reelshelf.jobs.flink;

import io.reelshelf.jobs.lake.LakeTable;
import io.reelshelf.jobs.lake.ParquetTableWriter;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/** Sinks that stage a table's rows as Parquet files. */
public final class ParquetSinks {
    private ParquetSinks() {}

    /** A sink into {@code <folder>/<table's name>}; a file a task. */
    public static <T> FileSink<T> of(String folder, LakeTable<T> table) {
        return FileSink.forBulkFormat(new Path(folder + "/" + table.name()), new ParquetTableWriter<>(table))
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build();
    }
}
