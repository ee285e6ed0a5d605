package io.reelshelf.jobs.lake;

import java.io.Serializable;
import java.util.List;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.RowType;

/**
 * One table of the lake: its Parquet columns, which are those of the warehouse's table of the same name in the same
 * order, and how a typed row becomes rows of it.
 *
 * @param name the table's name and its folder's
 * @param schema the columns
 * @param writer makes the table's rows, none or many, of one typed row
 */
public record LakeTable<T>(String name, RowType schema, RowWriter<T> writer) implements Serializable {
    /** Makes rows of the table. */
    @FunctionalInterface
    public interface RowWriter<T> extends Serializable {
        /** The table's rows for one typed row. */
        List<? extends RowData> rows(T row);
    }
}
