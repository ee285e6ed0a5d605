package io.reelshelf.warehouse.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress of one task: a bar on a terminal, plain lines elsewhere. Safe for many threads. */
public final class Progress implements AutoCloseable {
    private static final long LINE_EVERY_NANOS = Duration.ofSeconds(10).toNanos();

    private final PrintStream err;
    private final String task;
    private final String unit;
    private final long total;
    private final @Nullable ProgressBar bar;
    private final long startedAt = System.nanoTime();
    private long lastLineAt = startedAt;
    private long done;

    private Progress(PrintStream err, String task, String unit, long total, @Nullable ProgressBar bar) {
        this.err = err;
        this.task = task;
        this.unit = unit;
        this.total = total;
        this.bar = bar;
    }

    static Progress start(PrintStream err, String task, String unit, long total) {
        boolean terminal = err == System.err && Terminal.isInteractive();
        return new Progress(err, task, unit, total, terminal ? bar(err, task, unit, total) : null);
    }

    private static ProgressBar bar(PrintStream err, String task, String unit, long total) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(unit, 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .build();
    }

    /** Counts further work as done. */
    public synchronized void advance(long amount) {
        done += amount;
        if (bar != null) {
            bar.stepBy(amount);
        } else if (System.nanoTime() - lastLineAt > LINE_EVERY_NANOS) {
            lastLineAt = System.nanoTime();
            err.println(line());
        }
    }

    /** Says what is being worked on now. */
    public synchronized void detail(String words) {
        if (bar != null) {
            bar.setExtraMessage(" " + words);
        }
    }

    /** Ends the bar; a task that took over two seconds leaves a line. */
    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        } else if (System.nanoTime() - startedAt > Duration.ofSeconds(2).toNanos()) {
            err.println(line());
        }
    }

    private String line() {
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        String of = total < 0 ? "" : String.format(Locale.ROOT, " of %,d", total);
        return String.format(Locale.ROOT, "%s: %,d%s%s, %.1f s", task, done, of, unit, seconds);
    }
}
