package io.reelshelf.jobs.parse;

import io.reelshelf.jobs.rows.RowRejected;
import io.reelshelf.jobs.rows.SourceRow;

/** Makes a typed row of a record's fields, or refuses it with the first thing that is wrong. */
@FunctionalInterface
interface RowParser {
    SourceRow parse(RecordFields fields, int file, long line) throws RowRejected;
}
