package io.reelshelf.jobs.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.Console;
import io.reelshelf.warehouse.cli.PeakMemory;
import io.reelshelf.warehouse.cli.Progress;
import io.reelshelf.warehouse.load.StagedTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Trains and publishes. The version's id follows from data and settings, so training again changes nothing. The matrix is
 * solved here on all cores; a Flink job takes the model's rows from it and stages them, and one transaction publishes them.
 */
final class Trainer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STEPS = 4;
    private static final int ID_DIGITS = 16;

    private final Warehouse warehouse;
    private final Path home;
    private final Console console;
    private final ModelVersions versions;

    Trainer(Warehouse warehouse, Path home, Console console, Clock clock) {
        this.warehouse = warehouse;
        this.home = home;
        this.console = console;
        versions = new ModelVersions(warehouse, clock);
    }

    /** @throws TrainException if there are no ratings or the features are not built */
    TrainResult train(ModelSettings settings, int keep, GramSource gram) throws SQLException {
        long start = System.nanoTime();
        try (Progress progress = console.progress("train", " steps", STEPS)) {
            String settingsJson = Console.toJson(settings);
            String snapshot = TrainingData.snapshot(warehouse);
            String id = versionId(snapshot, settingsJson);
            Optional<String> published = versions.metrics(id);
            if (published.isPresent()) {
                versions.makeCurrent(id);
                return result(id, "unchanged", snapshot, settingsJson, published.get(), start);
            }
            // The cluster starts while the ratings are read, which takes one core.
            try (ModelStaging staging = ModelStaging.open(home)) {
                TrainingData data = TrainingData.read(warehouse);
                // Should other data have been loaded since, they are what is trained on.
                NewVersion version = publish(data, settings, settingsJson, keep, gram, staging, progress);
                return result(
                        version.id(), "published", version.dataSnapshot(), settingsJson, version.metrics(), start);
            }
        }
    }

    private NewVersion publish(
            TrainingData data,
            ModelSettings settings,
            String settingsJson,
            int keep,
            GramSource gram,
            ModelStaging staging,
            Progress progress)
            throws SQLException {
        if (gram == GramSource.WAREHOUSE
                && data.ratings().movies() > settings.weights().mostFilms()) {
            throw TrainException.badOption(
                    "--gram warehouse",
                    "give kernel: the warehouse computes one matrix of all films, and there are more than "
                            + settings.weights().mostFilms());
        }
        String id = versionId(data.snapshot(), settingsJson);
        progress.advance(1);
        String metrics = Console.toJson(new HeldBack(data, settings).measure());
        progress.advance(1);
        Solved solved = Solved.of(
                data.ratings(),
                LikeCounts.read(warehouse, data.ratings().users()),
                settings,
                ratings -> gram.matrix(
                        warehouse, ratings, settings.weights().solve().userExponent()));
        progress.advance(1);
        List<StagedTable> tables = staging.stage(id, solved);
        NewVersion version = new NewVersion(id, data.snapshot(), settingsJson, metrics);
        versions.publish(version, tables, keep);
        progress.advance(1);
        return version;
    }

    private TrainResult result(String id, String status, String snapshot, String settings, String metrics, long start) {
        return new TrainResult(
                id,
                status,
                snapshot,
                versions.rows("item_weight", id),
                versions.rows("demographic_prior", id),
                parsed(settings),
                parsed(metrics),
                (System.nanoTime() - start) / 1e9,
                PeakMemory.mib());
    }

    private String versionId(String snapshot, String settings) {
        return versionId(snapshot, BuiltFeatures.definitions(warehouse, snapshot), settings);
    }

    static String versionId(String snapshot, String features, String settings) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((snapshot + '\n' + features + '\n' + settings).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("model.version holds text that is not JSON: " + json, e);
        }
    }
}
