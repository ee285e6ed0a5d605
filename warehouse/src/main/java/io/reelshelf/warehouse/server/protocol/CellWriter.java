package io.reelshelf.warehouse.server.protocol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;

/** Encodes values of one column's type. Holds no row, so it is made once for a result. */
public final class CellWriter {
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final LocalDateTime EPOCH_TIME = EPOCH.atStartOfDay();
    private static final long EPOCH_DAY = EPOCH.toEpochDay();

    private final DataType type;
    private final int column;
    private final boolean binary;

    /**
     * A writer.
     *
     * @param column counted from 0
     * @param binary whether the client asked for PostgreSQL's binary form
     */
    public CellWriter(DataType type, int column, boolean binary) {
        this.type = type;
        this.column = column;
        this.binary = binary;
    }

    /** Writes the value with its length before it; null as length -1. */
    public void write(Cells cells, MessageWriter out) {
        if (cells.isNull(column)) {
            out.putInt(-1);
            return;
        }
        int mark = out.beginLength();
        if (binary) {
            writeBinary(cells, out);
        } else {
            writeText(cells, out);
        }
        out.endLength(mark);
    }

    /** Writes the text form alone, of a value that is not null. */
    public void writeText(Cells cells, MessageWriter out) {
        switch (type) {
            case BOOL -> out.putByte(cells.bool(column) ? 't' : 'f');
            case INT2, INT4, INT8, OID -> out.putDecimal(cells.integer(column));
            case FLOAT4 -> out.putText(FloatText.of((float) cells.real(column)));
            case FLOAT8 -> FloatText.put(cells.real(column), out);
            case NUMERIC -> cells.putDecimal(column, out);
            case DATE -> DayText.day(cells.epochDay(column), out);
            case TIMESTAMP -> DayText.time(cells.epochMicros(column), "", out);
            case TIMESTAMPTZ -> DayText.time(cells.epochMicros(column), "+00", out);
            case BYTEA -> out.putText("\\x").putText(cells.text(column).toLowerCase(Locale.ROOT));
            case VARBYTE -> out.putText(cells.text(column).toLowerCase(Locale.ROOT));
            case INTERVAL -> out.putText(Interval.parse(cells.text(column)).text());
            case TEXT_ARRAY, INT2_ARRAY, INT4_ARRAY, INT8_ARRAY -> out.putText(Arrays.textOfJson(cells.text(column)));
            case TEXT, VARCHAR, BPCHAR, TIME, TIMETZ, UUID, SUPER, UNKNOWN -> cells.putText(column, out);
        }
    }

    private void writeBinary(Cells cells, MessageWriter out) {
        switch (type) {
            case BOOL -> out.putByte(cells.bool(column) ? 1 : 0);
            case INT2 -> out.putShort((int) cells.integer(column));
            case INT4, OID -> out.putInt((int) cells.integer(column));
            case INT8 -> out.putLong(cells.integer(column));
            case FLOAT4 -> out.putInt(Float.floatToIntBits((float) cells.real(column)));
            case FLOAT8 -> out.putLong(Double.doubleToLongBits(cells.real(column)));
            case NUMERIC -> BinaryNumeric.write(cells.decimal(column), out);
            case DATE -> out.putInt((int) (cells.epochDay(column) - EPOCH_DAY));
            case TIME -> out.putLong(LocalTime.parse(cells.text(column)).toNanoOfDay() / 1000);
            case TIMETZ -> {
                OffsetTime time = OffsetTime.parse(Temporals.withFullOffset(cells.text(column)));
                out.putLong(time.toLocalTime().toNanoOfDay() / 1000);
                out.putInt(-time.getOffset().getTotalSeconds());
            }
            case TIMESTAMP, TIMESTAMPTZ -> out.putLong(cells.epochMicros(column) - EPOCH_DAY * DayText.MICROS_OF_DAY);
            case BYTEA, VARBYTE -> out.putBytes(HexFormat.of().parseHex(cells.text(column)));
            case INTERVAL -> {
                Interval interval = Interval.parse(cells.text(column));
                out.putLong(interval.micros()).putInt(interval.days()).putInt(interval.months());
            }
            case UUID -> {
                java.util.UUID uuid = java.util.UUID.fromString(cells.text(column));
                out.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
            }
            case TEXT_ARRAY, INT2_ARRAY, INT4_ARRAY, INT8_ARRAY -> Arrays.writeBinary(type, cells.text(column), out);
            case TEXT, VARCHAR, BPCHAR, SUPER, UNKNOWN -> cells.putText(column, out);
        }
    }

    /** The instant that a count of PostgreSQL's microseconds stands for, in UTC. */
    static LocalDateTime timestampOf(long micros) {
        return EPOCH_TIME.plus(micros, ChronoUnit.MICROS);
    }

    /** The day that a count of PostgreSQL's days stands for. */
    static LocalDate dateOf(int days) {
        return EPOCH.plusDays(days);
    }

    /** UTC, in which instants are kept. */
    static ZoneOffset zone() {
        return ZoneOffset.UTC;
    }
}
