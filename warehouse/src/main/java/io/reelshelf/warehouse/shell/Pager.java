package io.reelshelf.warehouse.shell;

import java.io.Closeable;
import java.io.Writer;

/** Shows a long text screen by screen. Its input fails once the person has left it. */
interface Pager extends Closeable {
    /** Takes the text; waits where the person reads slowly. */
    Writer input();

    /** Ends the text and waits until the person leaves. */
    @Override
    void close();
}
