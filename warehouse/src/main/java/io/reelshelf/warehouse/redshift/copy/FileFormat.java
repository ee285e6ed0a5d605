package io.reelshelf.warehouse.redshift.copy;

/** How a file holds rows. */
enum FileFormat {
    /** Columns by position. */
    PARQUET,
    /** Quoted fields, RFC 4180. */
    CSV,
    /** Fields between delimiters, without quotes. */
    DELIMITED,
    /** One object a row. */
    JSON
}
