package io.reelshelf.jobs.parse;

import io.reelshelf.jobs.rows.RejectReason;
import io.reelshelf.jobs.rows.RowRejected;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** Fields between fixed delimiters, without quoting; numbers are read from the bytes, without making text of them. */
final class DelimitedFields implements RecordFields {
    private static final int MAX_DIGITS = 18;

    private final byte[] delimiter;
    private final List<String> names;
    private final RawText rawText;
    private final int[] starts;
    private final int[] ends;
    private byte[] bytes = {};

    DelimitedFields(byte[] delimiter, List<String> names, RawText rawText) {
        this.delimiter = delimiter.clone();
        this.names = List.copyOf(names);
        this.rawText = rawText;
        this.starts = new int[names.size()];
        this.ends = new int[names.size()];
    }

    /** Takes the next record; its bytes must not change while its fields are read. */
    void reset(byte[] buffer, int start, int length) throws RowRejected {
        bytes = buffer;
        int end = start + length;
        int count = 0;
        int fieldStart = start;
        for (int position = start; position <= end; position++) {
            boolean delimited = position < end && startsWithDelimiter(position, end);
            if (delimited || position == end) {
                if (count < starts.length) {
                    starts[count] = fieldStart;
                    ends[count] = position;
                }
                count++;
                fieldStart = position + delimiter.length;
                position += delimited ? delimiter.length - 1 : 0;
            }
        }
        if (count != starts.length) {
            throw new RowRejected(
                    RejectReason.WRONG_COLUMN_COUNT, "found " + count + " columns, expected " + starts.length);
        }
        for (int i = 0; i < count; i++) {
            trim(i);
        }
    }

    private boolean startsWithDelimiter(int position, int end) {
        if (bytes[position] != delimiter[0] || position + delimiter.length > end) {
            return false;
        }
        return delimiter.length == 1 || bytes[position + 1] == delimiter[1];
    }

    private void trim(int index) {
        while (starts[index] < ends[index] && isBlank(bytes[starts[index]])) {
            starts[index]++;
        }
        while (ends[index] > starts[index] && isBlank(bytes[ends[index] - 1])) {
            ends[index]--;
        }
    }

    private static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\t';
    }

    @Override
    public String text(int index) throws RowRejected {
        try {
            return rawText.decode(bytes, starts[index], ends[index] - starts[index]);
        } catch (CharacterCodingException e) {
            throw new RowRejected(RejectReason.UNDECODABLE_BYTES, name(index) + " holds bytes that are no text");
        }
    }

    @Override
    public long number(int index) {
        int position = starts[index];
        int end = ends[index];
        boolean negative = position < end && bytes[position] == '-';
        position += negative ? 1 : 0;
        if (position == end || end - position > MAX_DIGITS) {
            return Long.MIN_VALUE;
        }
        long number = 0;
        for (; position < end; position++) {
            int digit = bytes[position] - '0';
            if (digit < 0 || digit > 9) {
                return Long.MIN_VALUE;
            }
            number = number * 10 + digit;
        }
        return negative ? -number : number;
    }

    @Override
    public String name(int index) {
        return names.get(index);
    }
}
