package io.reelshelf.warehouse.shell;

import java.io.Writer;

/** Where a shell writes. */
interface Screen {
    /** Where one result goes, behind a pager or not; closed after it. */
    Writer result();

    /** A line about what happened, which is no result. */
    void note(String line);
}
