package io.reelshelf.jobs.rows;

import java.util.Locale;

/** Why a row was refused: a stable code, as it stands in {@code quality.rejected.reason}, and its meaning in words. */
public enum RejectReason {
    BLANK_LINE("the line holds nothing"),
    RECORD_TOO_LONG("the record is longer than a record can be"),
    MALFORMED_CSV("a quoted field is not closed, or text follows its closing quote"),
    WRONG_COLUMN_COUNT("the row has more or fewer columns than the file's format"),
    UNDECODABLE_BYTES("the bytes are no text in the file's encoding"),
    ID_NOT_A_NUMBER("an identifier is not a whole number"),
    ID_OUT_OF_RANGE("an identifier is zero, negative or too large"),
    RATING_NOT_A_NUMBER("the rating is not a whole number"),
    RATING_OUT_OF_RANGE("the rating is not between 1 and 5"),
    TIMESTAMP_NOT_A_NUMBER("the timestamp is not a whole number of seconds"),
    TIMESTAMP_OUT_OF_RANGE("the timestamp is before 1990 or after 2099"),
    UNKNOWN_USER("no accepted user has this identifier"),
    UNKNOWN_MOVIE("no accepted movie has this identifier"),
    UNKNOWN_GENDER("the gender is neither F nor M"),
    UNKNOWN_AGE_GROUP("the age is no age group's and no age"),
    UNKNOWN_OCCUPATION("the occupation is not in the reference table"),
    MISSING_TITLE("the title is empty"),
    IMPOSSIBLE_DATE("the date is on no calendar"),
    DATE_NOT_UNDERSTOOD("the date is in none of the known forms"),
    COUNT_NOT_A_NUMBER("a count is not a whole number"),
    MEAN_RATING_OUT_OF_RANGE("the mean rating is not a number between 0 and 5"),
    FLAG_NOT_ZERO_OR_ONE("a genre flag is neither 0 nor 1"),
    VALUE_TOO_LONG("a value is longer than its column");

    private final String text;

    RejectReason(String text) {
        this.text = text;
    }

    /** The code to count by: the constant's name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The meaning in words, without a full stop. */
    public String text() {
        return text;
    }
}
