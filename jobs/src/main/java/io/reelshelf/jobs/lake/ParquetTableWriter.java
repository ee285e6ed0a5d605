package io.reelshelf.jobs.lake;

import java.io.IOException;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.formats.parquet.ParquetWriterFactory;
import org.apache.flink.formats.parquet.row.ParquetRowDataBuilder;
import org.apache.flink.table.data.RowData;
import org.apache.hadoop.conf.Configuration;

/** Writes typed rows as a table's Parquet rows. Timestamps are 64-bit microseconds in UTC. */
public final class ParquetTableWriter<T> implements BulkWriter.Factory<T> {
    private final LakeTable<T> table;
    private final ParquetWriterFactory<RowData> parquet;

    /** A factory of writers for this table. */
    public ParquetTableWriter(LakeTable<T> table) {
        this.table = table;
        // Without Hadoop's default resources: they hold nothing for a Parquet writer and take long to parse.
        Configuration settings = new Configuration(false);
        settings.set("parquet.write.int64.timestamp", "true");
        settings.set("parquet.timestamp.time.unit", "micros");
        settings.set("parquet.compression", "SNAPPY");
        this.parquet = ParquetRowDataBuilder.createWriterFactory(table.schema(), settings, true);
    }

    @Override
    public BulkWriter<T> create(FSDataOutputStream output) throws IOException {
        BulkWriter<RowData> writer = parquet.create(output);
        return new BulkWriter<>() {
            @Override
            public void addElement(T row) throws IOException {
                for (RowData tableRow : table.writer().rows(row)) {
                    writer.addElement(tableRow);
                }
            }

            @Override
            public void flush() throws IOException {
                writer.flush();
            }

            @Override
            public void finish() throws IOException {
                writer.finish();
            }
        };
    }
}
