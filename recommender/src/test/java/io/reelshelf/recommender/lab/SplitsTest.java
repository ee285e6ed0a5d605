package io.reelshelf.recommender.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.recommender.Viewer;
import io.reelshelf.recommender.train.Ratings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitsTest {
    /** 20 users who rated 10 films each; user u gave film m 1 + (u + m) % 5 stars. */
    private static Ratings ratings() {
        Ratings.Builder ratings = Ratings.builder();
        for (int user = 1; user <= 20; user++) {
            for (int movie = 0; movie < 10; movie++) {
                ratings.add(user, 100 + (user * 3 + movie) % 30, 1 + (user + movie) % 5);
            }
        }
        return ratings.build();
    }

    @Test
    void aHeldBackRatingIsNeitherTrainedOnNorGivenAway() {
        Split split = Splits.perUser(ratings(), Map.of(), 0.3, 1, 7);

        assertThat(split.cases()).hasSize(20);
        assertThat(split.train().size()).isEqualTo(140);
        for (TestCase test : split.cases()) {
            Map<Integer, Integer> trained = split.train().of(test.userId() - 1);
            assertThat(test.relevant()).hasSize(3).doesNotContainAnyElementsOf(trained.keySet());
            assertThat(test.viewer().ratings()).isEqualTo(trained);
        }
    }

    @Test
    void onlyFilmsWithEnoughStarsAreRelevant() {
        Ratings ratings = ratings();

        for (TestCase test : Splits.perUser(ratings, Map.of(), 0.5, 4, 7).cases()) {
            Map<Integer, Integer> all = ratings.of(test.userId() - 1);
            assertThat(test.relevant())
                    .isNotEmpty()
                    .allSatisfy(movie -> assertThat(all.get(movie)).isGreaterThanOrEqualTo(4));
        }
    }

    @Test
    void everyUserIsNewInExactlyOneFold() {
        List<Split> splits = Splits.newUsers(ratings(), Map.of(), 5, 2, 1, 11);

        List<Integer> tested = new ArrayList<>();
        for (Split split : splits) {
            Set<Integer> trainedUsers = new TreeSet<>();
            for (int user = 0; user < split.train().users(); user++) {
                trainedUsers.add(split.train().userId(user));
            }
            assertThat(trainedUsers).hasSize(16);
            for (TestCase test : split.cases()) {
                tested.add(test.userId());
                assertThat(trainedUsers).doesNotContain(test.userId());
                assertThat(test.viewer().ratings()).hasSize(2);
                assertThat(test.relevant())
                        .hasSize(8)
                        .doesNotContainAnyElementsOf(test.viewer().ratings().keySet());
            }
        }
        assertThat(tested).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void theGivenRatingsGrowWithoutChangingTheEarlierOnes() {
        TestCase one =
                Splits.newUsers(ratings(), Map.of(), 5, 1, 1, 11).get(0).cases().get(0);
        TestCase three =
                Splits.newUsers(ratings(), Map.of(), 5, 3, 1, 11).get(0).cases().get(0);

        assertThat(three.viewer().ratings()).containsAllEntriesOf(one.viewer().ratings());
    }

    @Test
    void aSeedDecidesTheSplit() {
        Split first = Splits.perUser(ratings(), Map.of(), 0.3, 1, 7);

        assertThat(Splits.perUser(ratings(), Map.of(), 0.3, 1, 7).cases()).isEqualTo(first.cases());
        assertThat(Splits.perUser(ratings(), Map.of(), 0.3, 1, 8).cases()).isNotEqualTo(first.cases());
    }

    /** Streams that begin alike would hold back films in the same places of all 200 lists. */
    @Test
    void usersHoldBackFilmsInDifferentPlaces() {
        Ratings.Builder ratings = Ratings.builder();
        for (int user = 0; user < 200; user++) {
            for (int movie = 0; movie < 8; movie++) {
                ratings.add(user, movie, 5);
            }
        }

        int[] held = new int[8];
        for (TestCase test :
                Splits.perUser(ratings.build(), Map.of(), 0.2, 1, 7).cases()) {
            test.relevant().forEach(movie -> held[movie]++);
        }

        assertThat(Arrays.stream(held).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(10, 45));
    }

    @Test
    void attributesOfAUserTravelWithTheCase() {
        Viewer woman = Viewer.builder().gender("F").ageGroup(25).build();

        TestCase test =
                Splits.perUser(ratings(), Map.of(1, woman), 0.3, 1, 7).cases().get(0);

        assertThat(test.viewer().gender()).isEqualTo("F");
        assertThat(test.viewer().ageGroup()).isEqualTo(25);
    }

    @Test
    void aValidationPartIsNeitherKnownNorRanked() {
        Split split = Splits.perUser(ratings(), Map.of(), 0.1, 0.3, 1, 7);

        assertThat(split.train().size()).isEqualTo(120);
        for (TestCase test : split.cases()) {
            Set<Integer> leftOut = test.candidates().refused(Stream.empty());
            assertThat(leftOut).hasSize(1).doesNotContainAnyElementsOf(test.relevant());
            assertThat(test.viewer().ratings()).hasSize(6).doesNotContainKeys(leftOut.toArray(new Integer[0]));
        }
    }

    @Test
    void theGlobalSplitHoldsAShareOfAllRatingsBack() {
        Split split = Splits.global(ratings(), Map.of(), 0.1, 0.1, 1, 7);

        assertThat(split.train().size()).isEqualTo(160);
        assertThat(split.cases().stream()
                        .mapToInt(test -> test.relevant().size())
                        .sum())
                .isEqualTo(20);
        assertThat(split.cases().stream().map(test -> test.relevant().size()).distinct())
                .hasSizeGreaterThan(1);
    }

    /** User u saw the films of their list in descending order of id, all of them after those of user u - 1. */
    private static RatedAt times(Ratings ratings) {
        RatedAt times = new RatedAt(ratings);
        for (int user = 0; user < ratings.users(); user++) {
            for (int movieId : ratings.of(user).keySet()) {
                times.set(ratings.userId(user), movieId, 1000L * user + 500 - movieId);
            }
        }
        return times;
    }

    @Test
    void leaveLastOutTestsTheLatestRatingOfEachUser() {
        Ratings ratings = ratings();

        Split split = Splits.leaveLastOut(ratings, times(ratings), Map.of(), 1);

        assertThat(split.train().size()).isEqualTo(180);
        assertThat(split.cases())
                .hasSize(20)
                .allSatisfy(test -> assertThat(test.relevant())
                        .containsExactly(
                                Collections.min(ratings.of(test.userId() - 1).keySet())));
    }

    @Test
    void theTemporalSplitTrainsOnThePastOnly() {
        Ratings ratings = ratings();

        Split split = Splits.temporal(ratings, times(ratings), Map.of(), 0.23, 1);

        assertThat(split.train().size()).isEqualTo(154);
        assertThat(split.cases()).extracting(TestCase::userId).containsExactly(16, 17, 18, 19, 20);
        assertThat(split.cases().get(0).viewer().ratings()).hasSize(4);
        assertThat(split.cases().get(1).viewer().ratings()).isEmpty();
    }

    @Test
    void theFirstRatingsOfANewUserCanBeGiven() {
        Ratings ratings = ratings();

        for (Split split : Splits.newUsers(ratings, times(ratings), Map.of(), 5, 2, 1, 11)) {
            for (TestCase test : split.cases()) {
                List<Integer> films =
                        new ArrayList<>(ratings.of(test.userId() - 1).keySet());
                assertThat(test.viewer().ratings()).containsOnlyKeys(films.get(8), films.get(9));
            }
        }
    }

    /** User 9 rated one film only, so they go; then film 7 has one rater left and goes; the rest hold each other. */
    @Test
    void theCoreIsTakenAgainAndAgain() {
        Ratings.Builder ratings = Ratings.builder().add(9, 7, 5).add(1, 7, 5);
        for (int user = 1; user <= 2; user++) {
            ratings.add(user, 1, 5).add(user, 2, 5);
        }

        Ratings core = Core.of(ratings.build(), 2);

        assertThat(core.users()).isEqualTo(2);
        assertThat(core.size()).isEqualTo(4);
        assertThat(core.movieIndex(7)).isNegative();
    }

    @Test
    void impossibleSplitsAreRefused() {
        assertThatThrownBy(() -> Splits.perUser(ratings(), Map.of(), 1.0, 1, 7))
                .hasMessageContaining("heldBack is 1.0");
        assertThatThrownBy(() -> Splits.newUsers(ratings(), Map.of(), 1, 0, 1, 7))
                .hasMessageContaining("folds is 1");
    }
}
