package io.reelshelf.warehouse.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the shell's commands change: the format, timing, and where results go. */
final class ShellState implements AutoCloseable {
    private OutputFormat format;
    private boolean timing;
    private @Nullable Writer file;

    ShellState(OutputFormat format) {
        this.format = format;
    }

    OutputFormat format() {
        return format;
    }

    void format(OutputFormat wanted) {
        format = wanted;
    }

    boolean timing() {
        return timing;
    }

    void timing(boolean wanted) {
        timing = wanted;
    }

    /** The file that results go to; null for the screen. */
    @Nullable
    Writer file() {
        return file;
    }

    /** Sends results to a file from now on; null for the screen again. */
    void file(@Nullable Path path) throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
        if (path != null) {
            file = Files.newBufferedWriter(path);
        }
    }

    @Override
    public void close() {
        try {
            file(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
