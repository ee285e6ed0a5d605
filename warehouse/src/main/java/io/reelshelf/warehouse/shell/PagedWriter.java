package io.reelshelf.warehouse.shell;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Writes what fits on the screen, and hands all of it to a pager once it does not. */
final class PagedWriter extends Writer {
    private final Writer screen;
    private final int lines;
    private final Pagers pagers;
    private final StringBuilder held = new StringBuilder();
    private int count;
    private @Nullable Pager pager;

    /** @param lines as many go to the screen without a pager */
    PagedWriter(Writer screen, int lines, Pagers pagers) {
        this.screen = screen;
        this.lines = lines;
        this.pagers = pagers;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        if (pager == null) {
            held.append(text, from, length);
            for (int i = from; i < from + length; i++) {
                count += text[i] == '\n' ? 1 : 0;
            }
            if (count > lines) {
                pager = pagers.open();
                send(held.toString());
                held.setLength(0);
            }
        } else {
            send(new String(text, from, length));
        }
    }

    private void send(String text) throws IOException {
        try {
            if (pager != null) {
                pager.input().write(text);
            }
        } catch (IOException e) {
            throw new PagerClosedException(e);
        }
    }

    @Override
    public void flush() {
        // What is held may still go to a pager.
    }

    @Override
    public void close() throws IOException {
        if (pager == null) {
            screen.write(held.toString());
            screen.flush();
        } else {
            pager.close();
        }
    }
}
