package io.reelshelf.data.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Progress of one task: a bar on a terminal, elsewhere a line every ten seconds and one at the end of two or more. */
final class Progress implements AutoCloseable {
    private static final long LINE_EVERY_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long WORTH_A_LINE_NANOS = Duration.ofSeconds(2).toNanos();

    private final PrintWriter err;
    private final String task;
    private final String unit;
    private final long total;
    private final @Nullable ProgressBar bar;
    private final long startedAt = System.nanoTime();
    private long lastLineAt = startedAt;
    private long done;

    private Progress(PrintWriter err, String task, String unit, long total, @Nullable ProgressBar bar) {
        this.err = err;
        this.task = task;
        this.unit = unit;
        this.total = total;
        this.bar = bar;
    }

    static Progress start(PrintWriter err, String task, String unit, long total) {
        return new Progress(err, task, unit, total, Terminal.isInteractive() ? bar(task, unit, total) : null);
    }

    private static ProgressBar bar(String task, String unit, long total) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(" " + unit, 1)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    /** Says how much is done by now, out of the total. */
    void at(long amount) {
        done = amount;
        if (bar != null) {
            bar.stepTo(amount);
        } else if (System.nanoTime() - lastLineAt > LINE_EVERY_NANOS) {
            lastLineAt = System.nanoTime();
            err.println(line());
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        } else if (System.nanoTime() - startedAt > WORTH_A_LINE_NANOS) {
            err.println(line());
        }
    }

    private String line() {
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        return String.format(Locale.ROOT, "%s: %,d of %,d %s, %.1f s", task, done, total, unit, seconds);
    }
}
