package io.reelshelf.jobs.parse;

import io.reelshelf.jobs.rows.RejectReason;
import io.reelshelf.jobs.rows.RowRejected;

/** The fields of one record, by position; a parser asks for each in the type that it needs. */
interface RecordFields {
    /** The field's text without blanks at its ends; empty where there is none. */
    String text(int index) throws RowRejected;

    /** The field as a whole number, or {@link Long#MIN_VALUE} where it is none. */
    long number(int index) throws RowRejected;

    /** The declared name of the field. */
    String name(int index);

    /** The field's text, refused where it is longer than its column. */
    default String text(int index, int maxBytes) throws RowRejected {
        return checked(index, text(index), maxBytes);
    }

    /** {@code value}, refused where it is longer than {@code maxBytes}. */
    default String checked(int index, String value, int maxBytes) throws RowRejected {
        if (!Utf8.fits(value, maxBytes)) {
            throw new RowRejected(
                    RejectReason.VALUE_TOO_LONG,
                    name(index) + " is " + Utf8.length(value) + " bytes long, its column holds " + maxBytes);
        }
        return value;
    }

    /** An identifier: a whole number from 1. */
    default long id(int index, long max) throws RowRejected {
        long id = number(index);
        if (id == Long.MIN_VALUE) {
            throw rejected(RejectReason.ID_NOT_A_NUMBER, index);
        }
        if (id < 1 || id > max) {
            throw rejected(RejectReason.ID_OUT_OF_RANGE, index);
        }
        return id;
    }

    /** A refusal that shows the field. */
    default RowRejected rejected(RejectReason reason, int index) throws RowRejected {
        return new RowRejected(reason, name(index) + " is '" + Utf8.cut(text(index), 200) + "'");
    }
}
