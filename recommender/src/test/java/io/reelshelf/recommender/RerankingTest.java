package io.reelshelf.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelshelf.recommender.calibration.CalibratedRanking;
import io.reelshelf.recommender.calibration.MovieGenres;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RerankingTest {
    private static final Recommender RECOMMENDER = new Recommender(PlantedWorld.create().model);
    private static final Viewer VIEWER = Viewer.builder()
            .gender("F")
            .ageGroup(25)
            .ratings(Map.of(0, 5, 1, 4, 2, 1))
            .build();
    private static final MovieRequest TOP = MovieRequest.top(20);

    private static Reranking context(WatchContext context) {
        return new Reranking(context, Map.of(), Map.of(), 0, 0, 0, 0);
    }

    private static Reranking diversity(double share) {
        return new Reranking(WatchContext.NONE, Map.of(), Map.of(), share, 0, 0, 0);
    }

    private static Reranking explore(double share, long seed) {
        return new Reranking(WatchContext.NONE, Map.of(), Map.of(), 0, share, 0, seed);
    }

    private static Stream<Reranking> rerankings() {
        return Stream.of(
                context(new WatchContext(TimeOfDay.NIGHT, DayOfWeek.FRIDAY, Mood.CHEERFUL)),
                new Reranking(WatchContext.NONE, Map.of("Horror", 3.0), Map.of(9, 0.5), 0, 0, 0, 0),
                diversity(0.5),
                diversity(1),
                explore(0.4, 7),
                new Reranking(
                        new WatchContext(null, null, Mood.TENSE),
                        Map.of("Comedy", 2.0),
                        Map.of(4, 10.0),
                        0.3,
                        0.2,
                        0.3,
                        1),
                Reranking.NONE.withCalibration(0.2),
                Reranking.NONE.withCalibration(1));
    }

    private static List<MovieRecommendation> list(Reranking reranking) {
        return RECOMMENDER.movies(VIEWER, TOP.with(reranking));
    }

    private static List<MovieRecommendation> forStranger(Reranking reranking) {
        return RECOMMENDER.movies(Viewer.stranger(), TOP.with(reranking));
    }

    private static List<Integer> ids(List<MovieRecommendation> list) {
        return list.stream().map(item -> item.movie().id()).toList();
    }

    private static long of(String genre, List<MovieRecommendation> list) {
        return list.stream()
                .filter(item -> item.movie().genres().contains(genre))
                .count();
    }

    @Test
    void contributionsStillSumToTheScoreAndScoresFallAlongTheList() {
        assertThat(rerankings()).allSatisfy(reranking -> {
            List<MovieRecommendation> list = list(reranking);
            assertThat(list).hasSize(20).allSatisfy(item -> {
                double sum = item.reasons().stream()
                        .mapToDouble(Reason::contribution)
                        .sum();
                assertThat(sum).isCloseTo(item.score(), within(1e-12));
            });
            for (int i = 1; i < list.size(); i++) {
                assertThat(list.get(i).score())
                        .isLessThanOrEqualTo(list.get(i - 1).score() + 1e-12);
            }
        });
    }

    @Test
    void theSameRequestHasTheSameListWithAndWithoutReasons() {
        assertThat(rerankings()).allSatisfy(reranking -> {
            assertThat(list(reranking)).isEqualTo(list(reranking));
            assertThat(RECOMMENDER.movieIds(VIEWER, TOP.with(reranking)))
                    .containsExactly(ids(list(reranking)).stream()
                            .mapToInt(Integer::intValue)
                            .toArray());
        });
    }

    @Test
    void nothingIsReRankedUnlessItIsAskedFor() {
        assertThat(list(Reranking.NONE).stream().flatMap(item -> item.reasons().stream()))
                .noneMatch(reason -> Set.of(
                                ReasonKind.CONTEXT, ReasonKind.BOOST, ReasonKind.EXPLORATION, ReasonKind.VARIETY)
                        .contains(reason.kind()));
    }

    @Test
    void aMoodMovesItsGenresUpAndTellsItsEffect() {
        List<MovieRecommendation> cheerful = forStranger(context(new WatchContext(null, null, Mood.CHEERFUL)));

        assertThat(of("Comedy", cheerful)).isGreaterThanOrEqualTo(of("Comedy", forStranger(Reranking.NONE)));
        assertThat(cheerful.stream()
                        .filter(item -> item.movie().genres().contains("Comedy"))
                        .flatMap(item -> item.reasons().stream())
                        .filter(reason -> reason.kind() == ReasonKind.CONTEXT))
                .isNotEmpty()
                .allSatisfy(reason -> {
                    assertThat(reason.contribution()).isPositive();
                    assertThat(reason.text()).isEqualTo("suits a cheerful mood");
                    assertThat(reason.evidence()).containsEntry("effect", 0.5);
                });
    }

    @Test
    void aBoostMovesAGenreUpAndAFilmDown() {
        List<Integer> plain = ids(forStranger(Reranking.NONE));
        int first = plain.get(0);
        Reranking rules = new Reranking(WatchContext.NONE, Map.of("Horror", 10.0), Map.of(first, 0.1), 0, 0, 0, 0);

        assertThat(of("Horror", forStranger(rules))).isGreaterThan(of("Horror", forStranger(Reranking.NONE)));
        assertThat(ids(forStranger(rules)).indexOf(first)).isNotZero();
    }

    @Test
    void diversityMixesTheGenres() {
        long plain = of("Romance", list(Reranking.NONE));

        assertThat(of("Romance", list(diversity(0.9)))).isLessThan(plain);
        assertThat(ids(list(diversity(0.9))).get(0))
                .isEqualTo(ids(list(Reranking.NONE)).get(0));
    }

    @Test
    void theSeedDecidesWhatExplorationBringsUp() {
        assertThat(ids(list(explore(0.5, 1)))).isNotEqualTo(ids(list(explore(0.5, 2))));
        assertThat(ids(list(explore(0.5, 1)))).isNotEqualTo(ids(list(Reranking.NONE)));
    }

    @Test
    void onlyTheFilmsThatAreIncludedAreRanked() {
        MovieRequest some =
                new MovieRequest(10, Set.of(5, 7, 0), Set.of(7), Set.of(), Set.of(), null, null, Reranking.NONE);

        // Film 0 is rated, film 7 is left out.
        assertThat(RECOMMENDER.movieIds(VIEWER, some)).containsExactly(5);
    }

    @Test
    void withoutDemographicsNeitherFilmsNorBooksDependOnWhoTheViewerIs() {
        Viewer woman = Viewer.builder()
                .gender("F")
                .ageGroup(25)
                .occupation(3)
                .state("CA")
                .useDemographics(false)
                .build();

        assertThat(RECOMMENDER.movies(woman, TOP)).isEqualTo(RECOMMENDER.movies(Viewer.stranger(), TOP));
        assertThat(RECOMMENDER.books(woman, BookRequest.top(20)))
                .isEqualTo(RECOMMENDER.books(Viewer.stranger(), BookRequest.top(20)));
        assertThat(RECOMMENDER.booksFor(1, woman, 20)).isEqualTo(RECOMMENDER.booksFor(1, Viewer.stranger(), 20));
    }

    @Test
    void valuesOutsideTheirBoundsAreRefused() {
        assertThatThrownBy(() -> diversity(1.1)).hasMessageContaining("diversity is 1.1");
        assertThatThrownBy(() -> explore(Double.NaN, 0)).hasMessageContaining("explore is NaN");
        assertThatThrownBy(() -> new Reranking(WatchContext.NONE, Map.of("Drama", 11.0), Map.of(), 0, 0, 0, 0))
                .hasMessageContaining("The boost of genre Drama is 11.0: give 0.1 to 10.0");
    }

    @Test
    void calibrationIsTheMeasuredReRankingOfTheServedList() {
        Model model = RECOMMENDER.model();
        MovieGenres genres = model.movieGenres();
        double[] liked = genres.of(Set.of(0, 1));
        MovieRequest four = MovieRequest.top(4);
        for (double strength : new double[] {0.02, 0.1, 0.4, 1}) {
            int[] expected = new CalibratedRanking(genres, strength)
                    .rank(RECOMMENDER.movieIds(VIEWER, MovieRequest.top(20)), liked, 4);

            assertThat(RECOMMENDER.movieIds(VIEWER, four.with(Reranking.NONE.withCalibration(strength))))
                    .as("strength %s", strength)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aCalibratedListIsCloserToTheGenresThatTheViewerLikesAndSaysWhatMoved() {
        Viewer stated = Viewer.builder()
                .likedGenres(Set.of("Horror"))
                .ratings(Map.of(0, 3))
                .build();
        List<MovieRecommendation> before = RECOMMENDER.movies(stated, MovieRequest.top(5));
        List<MovieRecommendation> after =
                RECOMMENDER.movies(stated, MovieRequest.top(5).with(Reranking.NONE.withCalibration(1)));

        assertThat(of("Horror", after)).isGreaterThanOrEqualTo(of("Horror", before));
        List<MovieRecommendation> moved = list(Reranking.NONE.withCalibration(1));
        assertThat(moved.stream()
                        .flatMap(item -> item.reasons().stream())
                        .filter(reason -> reason.kind() == ReasonKind.CALIBRATION))
                .isNotEmpty()
                .allSatisfy(reason -> {
                    int from = (int) reason.evidence().get("from_place");
                    int to = (int) reason.evidence().get("to_place");
                    assertThat(from).isNotEqualTo(to);
                    assertThat(reason.text()).contains("from place " + from);
                    assertThat(reason.contribution() >= 0).isEqualTo(from > to);
                });
    }

    @Test
    void calibrationOfAStrangerFollowsWhatEverybodyLikes() {
        assertThat(forStranger(Reranking.NONE.withCalibration(0.5))).hasSize(20);
        assertThatThrownBy(() -> Reranking.NONE.withCalibration(1.1)).hasMessage("calibration is 1.1: give 0 to 1");
    }
}
