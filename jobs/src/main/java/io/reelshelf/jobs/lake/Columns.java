package io.reelshelf.jobs.lake;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.DateType;
import org.apache.flink.table.types.logical.DoubleType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.SmallIntType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.VarCharType;

/** Builds a table's columns; "optional" ones may be null. */
final class Columns {
    private final List<RowType.RowField> fields = new ArrayList<>();

    Columns integer(String name) {
        return add(name, new IntType(false));
    }

    Columns optionalInteger(String name) {
        return add(name, new IntType(true));
    }

    Columns smallint(String name) {
        return add(name, new SmallIntType(false));
    }

    Columns optionalSmallint(String name) {
        return add(name, new SmallIntType(true));
    }

    Columns bigint(String name) {
        return add(name, new BigIntType(false));
    }

    Columns optionalBigint(String name) {
        return add(name, new BigIntType(true));
    }

    Columns real(String name) {
        return add(name, new DoubleType(false));
    }

    Columns optionalReal(String name) {
        return add(name, new DoubleType(true));
    }

    Columns text(String name) {
        return add(name, new VarCharType(false, VarCharType.MAX_LENGTH));
    }

    Columns optionalText(String name) {
        return add(name, new VarCharType(true, VarCharType.MAX_LENGTH));
    }

    Columns timestamp(String name) {
        return add(name, new TimestampType(false, 6));
    }

    Columns optionalDate(String name) {
        return add(name, new DateType(true));
    }

    private Columns add(String name, LogicalType type) {
        fields.add(new RowType.RowField(name, type));
        return this;
    }

    RowType rowType() {
        return new RowType(false, fields);
    }
}
