package io.reelshelf.jobs.evaluate.files;

import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.lab.Candidates;
import io.reelshelf.recommender.lab.Split;
import io.reelshelf.recommender.lab.TestCase;
import io.reelshelf.recommender.train.Ratings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Splits of one line a user, {@code user item item …} with whole numbers apart by blanks, as LightGCN and LCFN publish
 * them. An item twice in a line counts once; a line without an item is passed over.
 */
public final class AdjacencyFiles {
    private AdjacencyFiles() {}

    /**
     * Reads a split. Validation items are left out of the ranking of their users; they are not trained on.
     *
     * @throws DataFileException for a file that is missing, is not of this form, or leaves nothing to measure
     */
    public static PublishedSplit read(Path train, Path test, Optional<Path> validation) {
        Map<Integer, Set<Integer>> trained = users(train);
        Map<Integer, Set<Integer>> tested = users(test);
        Map<Integer, Set<Integer>> leftOut =
                validation.map(AdjacencyFiles::users).orElse(Map.of());
        List<Path> files = new ArrayList<>(List.of(train, test));
        validation.ifPresent(files::add);
        Set<Integer> items = new HashSet<>();
        List.of(trained, tested, leftOut).forEach(part -> part.values().forEach(items::addAll));
        return new PublishedSplit(
                FileHash.of(files),
                "adjacency: the published split of " + train.getFileName() + " and " + test.getFileName()
                        + (validation.isPresent() ? ", validation items left out of the ranking" : ""),
                "full ranking, training items left out",
                split(trained, tested, leftOut),
                PublishedSplit.items(items));
    }

    private static Split split(
            Map<Integer, Set<Integer>> trained, Map<Integer, Set<Integer>> tested, Map<Integer, Set<Integer>> leftOut) {
        Ratings.Builder ratings = Ratings.builder();
        trained.forEach((user, items) -> items.forEach(item -> ratings.add(user, item, PublishedSplit.STARS)));
        List<TestCase> cases = new ArrayList<>();
        tested.forEach((user, items) -> {
            Map<Integer, Integer> known = new HashMap<>();
            trained.getOrDefault(user, Set.of()).forEach(item -> known.put(item, PublishedSplit.STARS));
            Viewer viewer = Viewer.stranger().withRatings(known);
            cases.add(new TestCase(user, viewer, Candidates.allBut(leftOut.getOrDefault(user, Set.of())), items));
        });
        return new Split(ratings.build(), cases);
    }

    private static Map<Integer, Set<Integer>> users(Path file) {
        Map<Integer, Set<Integer>> users = new TreeMap<>();
        Lines.forEach(file, (at, text) -> {
            String[] fields = text.strip().split("\\s+", -1);
            Set<Integer> items = new HashSet<>();
            for (int i = 1; i < fields.length; i++) {
                items.add(at.id(fields[i]));
            }
            if (!items.isEmpty() && users.put(at.id(fields[0]), items) != null) {
                throw at.bad("user " + fields[0] + " has a line already: give one line a user");
            }
        });
        if (users.isEmpty()) {
            throw DataFileException.unusable(file, "no user has an item: expected lines \"user item item …\"");
        }
        return users;
    }
}
