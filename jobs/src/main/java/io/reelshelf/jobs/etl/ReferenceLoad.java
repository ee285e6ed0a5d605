package io.reelshelf.jobs.etl;

import io.reelshelf.data.reference.ReferenceFile;
import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import io.reelshelf.jobs.lake.LakeDirectory;
import io.reelshelf.jobs.lake.Manifest;
import io.reelshelf.jobs.lake.ManifestTable;
import io.reelshelf.jobs.lake.ReferenceLake;
import io.reelshelf.jobs.lake.StagedCounts;
import io.reelshelf.warehouse.cli.Console;
import io.reelshelf.warehouse.load.DatasetFile;
import io.reelshelf.warehouse.load.LoadCounts;
import io.reelshelf.warehouse.load.LoadRequest;
import io.reelshelf.warehouse.load.StagedTable;
import io.reelshelf.warehouse.load.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Stages and describes the reference tables. */
final class ReferenceLoad {
    private static final String DATASET = "reference";

    private final LakeDirectory lake;
    private final String contentHash;

    ReferenceLoad(LakeDirectory lake, String contentHash) {
        this.lake = lake;
        this.contentHash = contentHash;
    }

    LoadRequest stage() {
        Manifest manifest = lake.published(Subject.REFERENCE.key(), contentHash).orElseGet(this::publish);
        Path directory = lake.directory(Subject.REFERENCE.key(), contentHash);
        List<StagedTable> tables = new ArrayList<>();
        List<DatasetFile> files = new ArrayList<>();
        long rows = 0;
        for (ManifestTable table : manifest.tables()) {
            rows += table.rows();
            tables.add(new StagedTable(
                    table.name(),
                    table.files().stream()
                            .map(file -> directory.resolve(file.path()).toString())
                            .toList(),
                    table.rows()));
            files.add(catalogue(table));
        }
        LoadCounts counts = new LoadCounts(rows, rows, 0, 0);
        return new LoadRequest(Subject.REFERENCE, DATASET, contentHash, directory.toString(), tables, counts, files);
    }

    private Manifest publish() {
        Path staged = lake.staging().resolve(Subject.REFERENCE.key());
        try (StagedCounts counts = new StagedCounts()) {
            ReferenceLake.stage(staged);
            List<ManifestTable> tables = Subject.REFERENCE.rawTables().stream()
                    .map(name -> counts.table(staged, name))
                    .toList();
            Manifest manifest =
                    new Manifest(Subject.REFERENCE.key(), DATASET, contentHash, tables, List.of(), Map.of());
            lake.publish(staged, manifest);
            return manifest;
        } catch (IOException e) {
            throw new JobsException(
                    JobsError.LAKE_UNWRITABLE, staged + " cannot be written: " + e + "; choose another --home", e);
        }
    }

    /** The header's names, as JSON; the files ship with Reelshelf, so their types are those of the tables. */
    private static String columns(byte[] csv) {
        String header =
                new String(csv, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        return Console.toJson(Arrays.stream(header.split(","))
                .map(name -> Map.of("name", name))
                .toList());
    }

    private DatasetFile catalogue(ManifestTable table) {
        ReferenceFile file = Objects.requireNonNull(ReferenceLake.FILES.get(table.name()));
        try (InputStream content = file.open()) {
            byte[] bytes = content.readAllBytes();
            return new DatasetFile(
                    table.name(),
                    file.fileName(),
                    "csv",
                    "UTF-8",
                    "none",
                    bytes.length,
                    table.rows(),
                    ContentIdentity.ofBytes(bytes),
                    columns(bytes),
                    Instant.now());
        } catch (IOException e) {
            throw new IllegalStateException("A file of the class path cannot be read: " + file.fileName(), e);
        }
    }
}
