package io.reelshelf.warehouse.features;

import java.util.List;
import java.util.Objects;

/**
 * One view's part of a build.
 *
 * @param name {@code schema.table}
 * @param status what was done
 * @param rows rows of the table, where it was built or kept
 * @param seconds wall time of comparing, building and checking it
 * @param checks what its checks found, where it was built
 * @param detail the check that failed, the view that stopped this one, why an incremental view was built as a whole, or that
 *     other loads brought the same rows; else empty
 * @param incremental whether it was computed from its former version and what changed since
 */
public record BuiltView(
        String name,
        BuildStatus status,
        long rows,
        double seconds,
        List<CheckResult> checks,
        String detail,
        boolean incremental) {
    /** Copies the checks. */
    public BuiltView {
        Objects.requireNonNull(name);
        Objects.requireNonNull(status);
        Objects.requireNonNull(detail);
        checks = List.copyOf(checks);
    }

    boolean isBuilt() {
        return status == BuildStatus.BUILT;
    }

    boolean isGood() {
        return status == BuildStatus.BUILT || status == BuildStatus.SKIPPED;
    }
}
