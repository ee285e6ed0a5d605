package io.reelshelf.data.cli;

import io.reelshelf.data.verify.FileCheck;
import io.reelshelf.data.verify.Verification;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was found at a path, as {@code verify} and {@code fetch} print it. */
record VerificationView(
        String path,
        String dataset,
        boolean wellFormed,
        @Nullable Boolean asPublished,
        List<String> missing,
        List<FileView> files) {
    /** A file of it. */
    record FileView(
            String role,
            String path,
            long bytes,
            long rows,
            @Nullable Long knownRows,
            int columns,
            long faultyRows,
            List<String> problems) {}

    static VerificationView of(String path, Verification verification) {
        return new VerificationView(
                path,
                verification.dataset(),
                verification.isWellFormed(),
                verification.canBeCompared() ? verification.isAsPublished() : null,
                verification.missing(),
                verification.files().stream().map(VerificationView::fileView).toList());
    }

    private static FileView fileView(FileCheck check) {
        return new FileView(
                check.file().role().label(),
                check.path(),
                check.bytes(),
                check.rows(),
                check.knownRows(),
                check.file().columns().size(),
                check.faultyRows(),
                check.problems());
    }

    String text() {
        return path + ": layout of " + dataset + ", " + verdict()
                + files.stream().map(VerificationView::text).collect(Collectors.joining())
                + missing.stream().map(name -> "\n  missing: " + name).collect(Collectors.joining());
    }

    private String verdict() {
        if (!wellFormed) {
            return "NOT well-formed";
        }
        if (asPublished == null) {
            return "well-formed; how many rows the published file has is not known";
        }
        return asPublished ? "as published" : "well-formed, but not the published files";
    }

    private static String text(FileView file) {
        String known = file.knownRows() == null || file.knownRows() == file.rows()
                ? ""
                : String.format(Locale.ROOT, " (published: %,d)", file.knownRows());
        String line = String.format(
                Locale.ROOT,
                "%n  %-11s %s: %,d bytes, %,d rows%s, %d columns, %,d faulty rows",
                file.role(),
                file.path(),
                file.bytes(),
                file.rows(),
                known,
                file.columns(),
                file.faultyRows());
        return line + file.problems().stream().map(text -> "\n    " + text).collect(Collectors.joining());
    }
}
