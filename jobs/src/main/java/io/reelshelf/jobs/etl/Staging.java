package io.reelshelf.jobs.etl;

import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import io.reelshelf.jobs.discover.Discovered;
import io.reelshelf.jobs.lake.FileCounts;
import io.reelshelf.jobs.lake.LakeDirectory;
import io.reelshelf.jobs.lake.LakeTables;
import io.reelshelf.jobs.lake.Manifest;
import io.reelshelf.jobs.lake.ManifestTable;
import io.reelshelf.jobs.lake.StagedCounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts what was staged for a subject, reconciles it with the rows of the raw files, and publishes it. */
final class Staging {
    private final LakeDirectory lake;

    Staging(LakeDirectory lake) {
        this.lake = lake;
    }

    /**
     * Publishes the staged tables of a subject.
     *
     * @throws JobsException where rows in are not loaded + rejected + duplicates
     */
    Manifest publish(SubjectInput input) {
        Path staged = lake.staging().resolve(input.subject().key());
        try (StagedCounts counts = new StagedCounts()) {
            List<ManifestTable> tables = new ArrayList<>();
            for (String name : input.subject().rawTables()) {
                tables.add(counts.table(staged, name));
            }
            ManifestTable rejected = counts.table(staged, LakeTables.REJECTED);
            ManifestTable duplicates = counts.table(staged, LakeTables.DUPLICATES);
            tables.add(rejected);
            tables.add(duplicates);
            Map<String, Long> rejectedByFile = counts.countBy(staged, rejected, "source_file");
            Map<String, Long> duplicatesByFile = counts.countBy(staged, duplicates, "source_file");
            List<FileCounts> files = new ArrayList<>();
            for (Discovered file : input.files()) {
                String name = file.source().name();
                ManifestTable table = tables.stream()
                        .filter(candidate ->
                                candidate.name().equals(file.source().role().label()))
                        .findFirst()
                        .orElseThrow();
                files.add(reconcile(
                        file,
                        table.rows(),
                        rejectedByFile.getOrDefault(name, 0L),
                        duplicatesByFile.getOrDefault(name, 0L)));
            }
            Map<String, Long> reasons = counts.countBy(staged, rejected, "reason");
            Manifest manifest =
                    new Manifest(input.subject().key(), input.dataset(), input.contentHash(), tables, files, reasons);
            lake.publish(staged, manifest);
            return manifest;
        }
    }

    private static FileCounts reconcile(Discovered file, long loaded, long rejected, long duplicates) {
        try {
            return new FileCounts(
                    file.source().name(), file.source().role().label(), file.rows(), loaded, rejected, duplicates);
        } catch (IllegalArgumentException e) {
            throw new JobsException(
                    JobsError.COUNTS_DIFFER,
                    e.getMessage() + "; did the file change while it was read? Nothing was loaded, run again",
                    e);
        }
    }
}
