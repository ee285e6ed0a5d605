package io.reelshelf.sql.lint;

import java.util.Locale;

/** Why a text may give different numbers on DuckDB, Redshift and Flink; each has a page, {@code docs/lint/KEY.md}. */
public enum Rule {
    /** AVG of integers. */
    INTEGER_AVERAGE("Redshift and Flink average integers to an integer, DuckDB to a fraction"),
    /** Division of exact numbers. */
    INTEGER_DIVISION("7 / 2 is 3.5 on DuckDB and 3 on Redshift and Flink; decimals get different scales"),
    /** ORDER BY without a place for NULLs. */
    NULLS_ORDER("DuckDB puts NULLs last, Redshift puts them first in descending order"),
    /** Text without a length. */
    UNSIZED_TEXT("text without a length is unbounded on DuckDB and VARCHAR(256) on Redshift"),
    /** A frame by range of values. */
    RANGE_FRAME("Redshift has ROWS frames only, and demands one where an aggregate's window is ordered"),
    /** FILTER after an aggregate. */
    FILTER_CLAUSE("Redshift has no FILTER (WHERE ...)"),
    /** A name that an engine keeps for itself. */
    RESERVED_WORD("an engine reads this name as a word of the language"),
    /** A result that changes from run to run. */
    NON_DETERMINISTIC("the result changes from run to run, so that no two builds can be compared"),
    /** Types that meet without a cast. */
    IMPLICIT_CAST("the engines convert implicitly by different rules, or refuse"),
    /** What depends on the session's time zone. */
    TIME_ZONE("the result depends on the session's time zone or on the moment of the build"),
    /** An asterisk in a select list. */
    SELECT_STAR("a column added to a table would silently change the view"),
    /** SUM of exact numbers without a cast. */
    SUM_RESULT("SUM of integers is HUGEINT on DuckDB and BIGINT or NUMERIC on Redshift"),
    /** CONCAT with NULLs. */
    CONCAT_NULL("concat('a', NULL) is 'a' on DuckDB and NULL on Redshift"),
    /** Blanks at the end of a compared text. */
    TRAILING_BLANKS("'a' = 'a ' is true on Redshift and false on DuckDB, and CHAR is padded on one only"),
    /** Fractions, moments and truth values as text. */
    TEXT_OF_NUMBER("the engines print fractions, moments and truth values differently"),
    /** A fraction cast to an integer. */
    ROUNDING_CAST("a cast of a fraction to an integer rounds on DuckDB and Redshift and truncates on Flink"),
    /** Arithmetic on decimals. */
    DECIMAL_ARITHMETIC("the engines give products and sums of decimals different precisions"),
    /** A function that is not proven. */
    UNLISTED_FUNCTION("it is not on the list of functions that were proven to agree"),
    /** A type that is not proven. */
    UNLISTED_TYPE("it is not on the list of types that both engines have"),
    /** Syntax that is not proven. */
    UNLISTED_SYNTAX("it is not on the list of syntax that both engines read alike");

    private final String why;

    Rule(String why) {
        this.why = why;
    }

    /** The name in messages and of the page, such as {@code integer-average}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What goes wrong. */
    public String why() {
        return why;
    }
}
