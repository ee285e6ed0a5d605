package io.reelshelf.jobs.cli;

import io.reelshelf.jobs.etl.EtlResult;
import io.reelshelf.jobs.lake.FileCounts;
import java.util.Locale;
import java.util.StringJoiner;

/** A run's result for a person. */
final class EtlReport {
    private EtlReport() {}

    static String of(EtlResult result) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add(result.unchanged() ? "unchanged: " + result.dataset() : "loaded " + result.dataset());
        lines.add(row("file", "rows in", "loaded", "rejected", "duplicates"));
        for (FileCounts file : result.files()) {
            lines.add(row(
                    file.file(),
                    number(file.rowsIn()),
                    number(file.loaded()),
                    number(file.rejected()),
                    number(file.duplicates())));
        }
        result.reasons().forEach((reason, count) -> lines.add("  refused, " + reason + ": " + number(count)));
        result.counts()
                .forEach((name, count) ->
                        lines.add("in the warehouse, " + name.replace('_', ' ') + ": " + number(count)));
        lines.add(String.format(Locale.ROOT, "%.1f s, peak %,d MiB", result.seconds(), result.peakMib()));
        return lines.toString();
    }

    private static String row(String file, String in, String loaded, String rejected, String duplicates) {
        return String.format(Locale.ROOT, "%-32s %12s %12s %10s %11s", file, in, loaded, rejected, duplicates);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
