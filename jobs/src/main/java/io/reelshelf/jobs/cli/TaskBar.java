package io.reelshelf.jobs.cli;

import io.reelshelf.jobs.flink.TaskProgress;
import io.reelshelf.warehouse.cli.Console;
import io.reelshelf.warehouse.cli.Progress;
import org.jspecify.annotations.Nullable;

/** Shows a Flink job's tasks as they finish. */
final class TaskBar implements TaskProgress {
    private final Console console;
    private @Nullable Progress progress;
    private int shown;

    TaskBar(Console console) {
        this.console = console;
    }

    @Override
    public void tasks(int finished, int total) {
        if (progress == null) {
            progress = console.progress("Staging", " tasks", total);
        }
        progress.advance(finished - shown);
        shown = finished;
        if (finished == total) {
            progress.close();
        }
    }
}
