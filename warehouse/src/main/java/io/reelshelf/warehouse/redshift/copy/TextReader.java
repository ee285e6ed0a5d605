package io.reelshelf.warehouse.redshift.copy;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads rows of text from the front to the end. */
interface TextReader extends AutoCloseable {
    /** The next row; null at the end. */
    @Nullable
    TextRecord next() throws IOException;

    @Override
    void close() throws IOException;
}
