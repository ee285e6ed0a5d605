package io.reelshelf.jobs.etl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelshelf.jobs.discover.Discovered;
import io.reelshelf.jobs.lake.LakeTables;
import io.reelshelf.jobs.lake.Manifest;
import io.reelshelf.jobs.lake.ManifestTable;
import io.reelshelf.warehouse.load.DatasetFile;
import io.reelshelf.warehouse.load.LoadCounts;
import io.reelshelf.warehouse.load.LoadRequest;
import io.reelshelf.warehouse.load.StagedTable;
import java.nio.file.Path;
import java.util.List;

/** Turns a published directory into what the warehouse loads. */
final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Requests() {}

    static LoadRequest of(SubjectInput input, Path directory, Manifest manifest, List<DatasetFile> files) {
        List<StagedTable> tables = manifest.tables().stream()
                .filter(table -> !table.name().equals(LakeTables.DUPLICATES))
                .filter(table -> !table.name().equals(LakeTables.REJECTED) || table.rows() > 0)
                .map(table -> staged(directory, table))
                .toList();
        LoadCounts counts =
                new LoadCounts(manifest.rowsIn(), manifest.loaded(), manifest.rejected(), manifest.duplicates());
        return new LoadRequest(
                input.subject(), input.dataset(), input.contentHash(), directory.toString(), tables, counts, files);
    }

    private static StagedTable staged(Path directory, ManifestTable table) {
        return new StagedTable(
                table.name(),
                table.files().stream()
                        .map(file -> directory.resolve(file.path()).toString())
                        .toList(),
                table.rows());
    }

    static DatasetFile catalogue(Discovered file) {
        return new DatasetFile(
                file.source().role().label(),
                file.source().address(),
                file.source().format().label(),
                file.source().charsetName(),
                file.source().gzip() ? "gzip" : "none",
                file.storedBytes(),
                file.rows(),
                file.contentHash(),
                schema(file),
                file.discoveredAt());
    }

    private static String schema(Discovered file) {
        try {
            return JSON.writeValueAsString(file.columns());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Columns are always JSON", e);
        }
    }
}
