package io.reelshelf.warehouse.shell;

import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Cancels the statement once its first rows have come, as a person would who presses Ctrl-C. */
final class CancellingScreen implements Screen {
    final StringBuilder notes = new StringBuilder();
    private boolean cancelled;

    @Nullable
    Shell target;

    @Override
    public Writer result() {
        return new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                if (!cancelled && target != null) {
                    cancelled = true;
                    target.runner().cancel();
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Override
    public void note(String line) {
        notes.append(line).append('\n');
    }
}
