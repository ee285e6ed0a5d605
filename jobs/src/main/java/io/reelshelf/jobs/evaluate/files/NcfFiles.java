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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The leave-one-out files of Neural Collaborative Filtering (He et al., WWW 2017): {@code user\titem\tstars\tsecond} for
 * the held-back item of each user, and {@code (user,item)\tnegative\t…} for the items to rank it among. A user is the
 * MovieLens user id less 1, an item the order in which its film first appears in {@code ratings.dat}. Training is all
 * ratings but the held-back ones.
 */
public final class NcfFiles {
    private final Map<Integer, Integer> itemOf = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> rated = new TreeMap<>();
    private final Map<Integer, Integer> held = new TreeMap<>();
    private final Map<Integer, Set<Integer>> candidates = new HashMap<>();

    private NcfFiles() {}

    /** @throws DataFileException for a file that is missing, is not of this form, or does not fit the others */
    public static PublishedSplit read(Path ratings, Path testRatings, Path testNegatives) {
        NcfFiles files = new NcfFiles();
        for (MovieLensFiles.Row row : MovieLensFiles.rows(ratings)) {
            int item = files.itemOf.computeIfAbsent(row.movie(), film -> files.itemOf.size());
            files.rated.computeIfAbsent(row.user() - 1, user -> new HashMap<>()).put(item, row.stars());
        }
        files.readHeld(testRatings);
        files.readNegatives(testNegatives);
        if (files.candidates.isEmpty()) {
            throw DataFileException.unusable(testNegatives, "no test user: expected lines \"(user,item)\\tnegative…\"");
        }
        return new PublishedSplit(
                FileHash.of(List.of(ratings, testRatings, testNegatives)),
                "ncf: leave-one-out, the published test item of each user, trained on all other ratings, binarised",
                "ranked among the published negatives",
                files.split(),
                PublishedSplit.items(files.itemOf.values()));
    }

    private void readHeld(Path file) {
        Lines.forEach(file, (at, text) -> {
            String[] fields = at.fields(text, "\t", 2);
            int user = at.id(fields[0]);
            int item = at.id(fields[1]);
            Map<Integer, Integer> items = rated.get(user);
            if (items == null || items.remove(item) == null) {
                throw at.bad("user " + user + " has no rating of item " + item
                        + " left in the ratings: give the ratings.dat that the file was made from");
            }
            if (held.put(user, item) != null) {
                throw at.bad("user " + user + " has a held-back item already: give one line a user");
            }
        });
    }

    private void readNegatives(Path file) {
        Lines.forEach(file, (at, text) -> {
            String[] fields = text.strip().split("\t", -1);
            String[] pair = fields[0].replaceAll("[() ]", "").split(",", -1);
            if (pair.length != 2) {
                throw at.bad("expected (user,item) first, found \"" + fields[0] + "\"");
            }
            int user = at.id(pair[0]);
            int item = at.id(pair[1]);
            if (!Objects.equals(held.get(user), item)) {
                throw at.bad("item " + item + " of user " + user + " is not the held-back one of the test ratings");
            }
            Set<Integer> among = new HashSet<>(Set.of(item));
            for (int i = 1; i < fields.length; i++) {
                among.add(at.id(fields[i]));
            }
            candidates.put(user, among);
        });
    }

    private Split split() {
        Ratings.Builder train = Ratings.builder();
        rated.forEach((user, items) -> items.keySet().forEach(item -> train.add(user, item, PublishedSplit.STARS)));
        List<TestCase> cases = new ArrayList<>();
        held.forEach((user, item) -> {
            Set<Integer> among = candidates.get(user);
            if (among != null) {
                Map<Integer, Integer> known = new HashMap<>();
                Objects.requireNonNull(rated.get(user)).keySet().forEach(own -> known.put(own, PublishedSplit.STARS));
                Viewer viewer = Viewer.stranger().withRatings(known);
                cases.add(new TestCase(user, viewer, Candidates.only(among), Set.of(item)));
            }
        });
        return new Split(train.build(), cases);
    }
}
