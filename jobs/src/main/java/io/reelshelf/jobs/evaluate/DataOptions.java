package io.reelshelf.jobs.evaluate;

import io.reelshelf.jobs.evaluate.files.AdjacencyFiles;
import io.reelshelf.jobs.evaluate.files.MovieLensFiles;
import io.reelshelf.jobs.evaluate.files.NcfFiles;
import io.reelshelf.jobs.train.TrainException;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.cli.WarehouseOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to measure on: a picocli mixin. Without a file, the warehouse's ratings. */
final class DataOptions {
    private static final int LIKE = 4;
    private static final int COLD_START_LIKE = 3;

    @Option(names = "--format", description = "Form of a published split: adjacency or ncf (default: adjacency).")
    private @Nullable String format;

    @Option(names = "--train", paramLabel = "FILE", description = "adjacency: training items, one line a user.")
    private @Nullable Path train;

    @Option(names = "--test", paramLabel = "FILE", description = "adjacency: test items, one line a user.")
    private @Nullable Path test;

    @Option(
            names = "--validation",
            paramLabel = "FILE",
            description = "adjacency: validation items, left out of the ranking.")
    private @Nullable Path validation;

    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description = "MovieLens' ratings.dat, for ncf or a protocol; users.dat and movies.dat beside it are read.")
    private @Nullable Path ratings;

    @Option(names = "--test-ratings", paramLabel = "FILE", description = "ncf: the held-back item of each user.")
    private @Nullable Path testRatings;

    @Option(names = "--test-negatives", paramLabel = "FILE", description = "ncf: the items to rank it among.")
    private @Nullable Path testNegatives;

    @Option(
            names = "--protocol",
            description =
                    "hold-out (a part of each viewer's ratings), global (of all ratings), leave-one-out, temporal, "
                            + "cold-start (new viewers), recbole or neurec; default: hold-out.")
    private @Nullable String protocol;

    @Option(
            names = "--held-back",
            defaultValue = "0.2",
            description = "hold-out, global, temporal: the part held back, 0.01 to 0.9 (default: ${DEFAULT-VALUE}).")
    private double heldBack = 0.2;

    @Option(
            names = "--given",
            defaultValue = "0",
            description = "cold-start: ratings known of a new viewer (default: ${DEFAULT-VALUE}).")
    private int given;

    @Option(names = "--first", description = "cold-start: the first ratings are known instead of random ones.")
    private boolean first;

    @Option(names = "--folds", defaultValue = "5", description = "cold-start: folds (default: ${DEFAULT-VALUE}).")
    private int folds = 5;

    @Option(
            names = "--relevant-stars",
            description =
                    "The fewest stars of a held-back film that is a hit (default: 4; cold-start: 3, and ratings of "
                            + "fewer are not used at all).")
    private @Nullable Integer relevantStars;

    @Option(
            names = "--negatives",
            defaultValue = "0",
            description = "Rank among this many sampled negatives; 0 for all films (default: ${DEFAULT-VALUE}).")
    private int negatives;

    /** The fewest stars of a liked item where nothing else is said. */
    int relevantStars() {
        int stars = relevantStars == null ? LIKE : relevantStars;
        Options.within("--relevant-stars", stars, 1, 5);
        return stars;
    }

    /** Ratings known of a new viewer. */
    int given() {
        Options.within("--given", given, 0, 1000);
        return given;
    }

    /** Reads what the options name; refuses options that do not go together. */
    Experiment read(WarehouseOptions options) throws SQLException {
        Options.within("--negatives", negatives, 0, 100_000);
        Experiment experiment = experiment(options);
        return negatives == 0 ? experiment : experiment.amongNegatives(negatives);
    }

    private Experiment experiment(WarehouseOptions options) throws SQLException {
        boolean ncf = "ncf".equals(format) || (format == null && testNegatives != null);
        boolean adjacency = "adjacency".equals(format) || (format == null && train != null);
        if (format != null && !ncf && !adjacency) {
            throw TrainException.badOption("--format " + format, "give adjacency or ncf");
        }
        if ((ncf || adjacency) && protocol != null) {
            throw TrainException.badOption("--protocol " + protocol, "leave it out: the files are split already");
        }
        if (ncf) {
            return Experiment.of(NcfFiles.read(
                    needed("--ratings", ratings),
                    needed("--test-ratings", testRatings),
                    needed("--test-negatives", testNegatives)));
        }
        if (adjacency) {
            return Experiment.of(AdjacencyFiles.read(
                    needed("--train", train), needed("--test", test), Optional.ofNullable(validation)));
        }
        Protocol chosen = protocol();
        if (ratings != null) {
            return Experiment.of(MovieLensFiles.read(ratings), chosen);
        }
        try (Warehouse warehouse = options.openWarehouse()) {
            return Experiment.of(WarehouseData.read(warehouse), chosen);
        }
    }

    private Protocol protocol() {
        Options.within("--held-back", heldBack, 0.01, 0.9);
        Options.within("--folds", folds, 2, 100);
        Options.within("--given", given, 0, 1000);
        String name = protocol == null ? "hold-out" : protocol;
        int like = relevantStars != null ? relevantStars : name.equals("cold-start") ? COLD_START_LIKE : LIKE;
        Options.within("--relevant-stars", like, 1, 5);
        return switch (name) {
            case "hold-out" -> new Protocol.HoldOut(heldBack, like);
            case "global" -> new Protocol.Global(heldBack, like);
            case "leave-one-out" -> new Protocol.LeaveLastOut(like);
            case "temporal" -> new Protocol.Temporal(heldBack, like);
            case "cold-start" -> new Protocol.ColdStart(folds, given, first, like);
            case "recbole" -> new Protocol.RecBole();
            case "neurec" -> new Protocol.NeuRec();
            default ->
                throw TrainException.badOption(
                        "--protocol " + name,
                        "give hold-out, global, leave-one-out, temporal, cold-start, recbole or neurec");
        };
    }

    private static Path needed(String option, @Nullable Path file) {
        if (file == null) {
            throw TrainException.badOption(option, "missing: this format needs it, give a file");
        }
        return file;
    }
}
