package io.reelshelf.jobs.evaluate.crossdomain;

import io.reelshelf.jobs.train.TrainingData;
import io.reelshelf.recommender.Model;
import io.reelshelf.recommender.lab.Metrics;
import io.reelshelf.warehouse.Warehouse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code evaluate} about the way from films to books: a picocli mixin. */
public final class CrossDomainOptions {
    @Option(
            names = "--cross-domain",
            description =
                    "Measure books for people who rated films and books: hit rate and nDCG at 10 and 20 against all"
                            + " books. Needs --source, --target, --map-source and --map-target.")
    private boolean crossDomain;

    @Option(
            names = "--cross-media",
            description = "Measure books for the warehouse's viewers by proxies, at --k places: nobody is known to have"
                    + " read one.")
    private boolean crossMedia;

    @Option(names = "--source", paramLabel = "FILE", description = "Film ratings: user<TAB>item<TAB>rating.")
    private @Nullable Path source;

    @Option(names = "--target", paramLabel = "FILE", description = "Book ratings: user<TAB>item<TAB>rating.")
    private @Nullable Path target;

    @Option(names = "--map-source", paramLabel = "FILE", description = "Film items: item<TAB>our movie id.")
    private @Nullable Path mapSource;

    @Option(names = "--map-target", paramLabel = "FILE", description = "Book items: item<TAB>our book id.")
    private @Nullable Path mapTarget;

    /** True if one of these measurements is wanted. */
    public boolean asked() {
        boolean files = source != null || target != null || mapSource != null || mapTarget != null;
        if (files && !crossDomain) {
            throw bad("--source, --target, --map-source and --map-target are read by --cross-domain: add it");
        }
        if (crossDomain && crossMedia) {
            throw bad("--cross-domain and --cross-media are two measurements: give one of them");
        }
        if (crossDomain) {
            file("--source", source);
            file("--target", target);
            file("--map-source", mapSource);
            file("--map-target", mapTarget);
        }
        return crossDomain || crossMedia;
    }

    /** Measures, and hands over the result and its text. */
    public void run(Warehouse warehouse, BiConsumer<Object, String> results, int k, int relevantStars, long seed)
            throws SQLException {
        long start = System.nanoTime();
        if (crossMedia) {
            TrainingData data = TrainingData.read(warehouse);
            Model model = BookCatalogue.read(warehouse);
            CrossDomainResult result = new CrossMediaEvaluator(model, data, seed).measure(k, start);
            results.accept(result, CrossDomainText.of(result));
            return;
        }
        Interactions films = Interactions.read(file("--source", source));
        Interactions books = Interactions.read(file("--target", target));
        ItemMap filmMap = ItemMap.read(file("--map-source", mapSource));
        ItemMap bookMap = ItemMap.read(file("--map-target", mapTarget));
        Model model = BookCatalogue.read(warehouse);
        Readers readers = Readers.of(model, films, filmMap, books, bookMap, relevantStars);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("relevant_stars", relevantStars);
        settings.put("source_scale", films.scale());
        settings.put("target_scale", books.scale());
        settings.put("books_ranked", model.books().size());
        settings.put("ndcg_formula", Metrics.NDCG_FORMULA);
        CrossDomainResult result = new CrossDomainEvaluator(model, seed).measure(readers, settings, start);
        results.accept(result, CrossDomainText.of(result));
    }

    private static Path file(String option, @Nullable Path path) {
        if (path == null) {
            throw bad("--cross-domain needs " + option + " FILE");
        }
        return path;
    }

    private static CrossDomainException bad(String message) {
        return new CrossDomainException(CrossDomainError.BAD_OPTIONS, message);
    }
}
