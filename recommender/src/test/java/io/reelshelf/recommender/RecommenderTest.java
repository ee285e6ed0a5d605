package io.reelshelf.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecommenderTest {
    private static final PlantedWorld WORLD = PlantedWorld.create();
    private static final Recommender RECOMMENDER = new Recommender(WORLD.model);
    private static final Viewer WOMAN =
            Viewer.builder().gender("F").ageGroup(25).build();
    private static final Viewer MAN = Viewer.builder().gender("M").ageGroup(18).build();
    /** Rated two horror films well and a romance badly. */
    private static final Viewer HORROR_FAN =
            Viewer.builder().ratings(Map.of(1, 5, 4, 5, 3, 1)).build();

    private static Stream<Viewer> viewers() {
        return Stream.of(
                Viewer.stranger(),
                WOMAN,
                MAN,
                HORROR_FAN,
                WOMAN.withRatings(Map.of(0, 5, 1, 1, 2, 3)),
                Viewer.builder().gender("F").build(),
                Viewer.builder()
                        .occupation(3)
                        .likedGenres(Set.of("Horror", "Opera"))
                        .build());
    }

    private static List<String> genres(List<MovieRecommendation> list) {
        return list.stream().map(item -> item.movie().genres().get(0)).toList();
    }

    private static List<Integer> ids(Viewer viewer) {
        return RECOMMENDER.movies(viewer, MovieRequest.top(20)).stream()
                .map(item -> item.movie().id())
                .toList();
    }

    @Test
    void plantedTastesOfAGroupAreFound() {
        assertThat(genres(RECOMMENDER.movies(WOMAN, MovieRequest.top(10)))).containsOnly("Romance");
        assertThat(genres(RECOMMENDER.movies(MAN, MovieRequest.top(10)))).containsOnly("Horror");
    }

    @Test
    void ratedFilmsLeadToFilmsLikeThem() {
        assertThat(genres(RECOMMENDER.movies(HORROR_FAN, MovieRequest.top(10)))).containsOnly("Horror");
    }

    @Test
    void aStatedGenreComesFirst() {
        Viewer viewer = Viewer.builder().likedGenres(Set.of("Horror")).build();

        assertThat(genres(RECOMMENDER.movies(viewer, MovieRequest.top(5)))).containsOnly("Horror");
    }

    @Test
    void contributionsSumToTheScoreForEveryFilm() {
        assertThat(viewers()).allSatisfy(viewer -> {
            List<MovieRecommendation> list = RECOMMENDER.movies(viewer, MovieRequest.top(90));
            assertThat(list)
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(sum(item.reasons())).isCloseTo(item.score(), within(1e-12)));
        });
    }

    @Test
    void contributionsSumToTheScoreForEveryBook() {
        assertThat(viewers()).allSatisfy(viewer -> {
            assertThat(RECOMMENDER.books(viewer, BookRequest.top(50)))
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(sum(item.reasons())).isCloseTo(item.score(), within(1e-12)));
            assertThat(RECOMMENDER.booksFor(1, viewer, 50))
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(sum(item.reasons())).isCloseTo(item.score(), within(1e-12)));
        });
    }

    private static double sum(List<Reason> reasons) {
        return reasons.stream().mapToDouble(Reason::contribution).sum();
    }

    @Test
    void scoresFallAndPlacesRiseAlongAList() {
        assertThat(viewers()).allSatisfy(viewer -> {
            List<MovieRecommendation> list = RECOMMENDER.movies(viewer, MovieRequest.top(30));
            for (int i = 0; i < list.size(); i++) {
                assertThat(list.get(i).place()).isEqualTo(i + 1);
                assertThat(i == 0 || list.get(i - 1).score() >= list.get(i).score())
                        .isTrue();
            }
        });
    }

    @Test
    void theSameAskedTwiceGivesTheSame() {
        Recommender another = new Recommender(PlantedWorld.create().model);

        assertThat(viewers()).allSatisfy(viewer -> {
            assertThat(another.movies(viewer, MovieRequest.top(20)))
                    .isEqualTo(RECOMMENDER.movies(viewer, MovieRequest.top(20)));
            assertThat(another.books(viewer, BookRequest.top(20)))
                    .isEqualTo(RECOMMENDER.books(viewer, BookRequest.top(20)));
        });
    }

    @Test
    void tiesGoToTheLowerId() {
        Model.Builder model = Model.builder("tie", "tie");
        for (int id : new int[] {9, 3, 7}) {
            model.movie(new Movie(id, "Film " + id, null, List.of(), 0, 0, 0)).prior("all", "all", id, -1);
        }

        int[] ids = new Recommender(model.build()).movieIds(Viewer.stranger(), MovieRequest.top(3));

        assertThat(ids).containsExactly(3, 7, 9);
    }

    @Test
    void ratedAndExcludedFilmsAreLeftOut() {
        MovieRequest request = new MovieRequest(90, Set.of(10, 13), Set.of(), Set.of(), null, null);

        assertThat(RECOMMENDER.movieIds(HORROR_FAN, request)).hasSize(85).doesNotContain(1, 4, 3, 10, 13);
    }

    @Test
    void filtersHoldForEveryFilm() {
        MovieRequest request = new MovieRequest(90, Set.of(), Set.of("Comedy", "Horror"), Set.of("Horror"), 1992, 1995);

        assertThat(RECOMMENDER.movies(WOMAN, request)).isNotEmpty().allSatisfy(item -> {
            assertThat(item.movie().genres()).containsExactly("Comedy");
            assertThat(item.movie().year()).isBetween(1992, 1995);
        });
    }

    @Test
    void valuesThatTheModelNeverSawChangeNothing() {
        Viewer odd = Viewer.builder()
                .gender("X")
                .ageGroup(99)
                .occupation(77)
                .state("ZZ")
                .likedGenres(Set.of("Opera"))
                .ratings(Map.of(123456, 5))
                .build();

        assertThat(ids(odd)).isEqualTo(ids(Viewer.stranger()));
        assertThat(RECOMMENDER.books(odd, BookRequest.top(10))).isNotEmpty();
    }

    @Test
    void demographicsAreNotUsedWhereTheViewerDoesNotWantIt() {
        Viewer unwilling = Viewer.builder()
                .gender("F")
                .ageGroup(25)
                .occupation(3)
                .useDemographics(false)
                .build();

        assertThat(RECOMMENDER.movies(unwilling, MovieRequest.top(20)))
                .isEqualTo(RECOMMENDER.movies(Viewer.stranger(), MovieRequest.top(20)));
        assertThat(RECOMMENDER.books(unwilling, BookRequest.top(20)))
                .isEqualTo(RECOMMENDER.books(Viewer.stranger(), BookRequest.top(20)));
    }

    @Test
    void aReasonNamesThePeopleAndTheFilmsWithTheirFigures() {
        MovieRecommendation first = RECOMMENDER
                .movies(WOMAN.withRatings(Map.of(0, 5, 3, 4)), MovieRequest.top(1))
                .get(0);

        int id = first.movie().id();
        assertThat(first.why())
                .startsWith("Rated 4.4 by " + (20 + id) + " women of 25-34; you liked ")
                .contains("Film 0", "Film 3");
        Reason people = first.reasons().stream()
                .filter(reason -> reason.kind() == ReasonKind.DEMOGRAPHIC)
                .findFirst()
                .orElseThrow();
        assertThat(people.evidence())
                .containsEntry("group", "F-25")
                .containsEntry("ratings", 20 + id)
                .containsKeys("mean", "lift", "likelier");
    }

    @Test
    void aFilmThatWasDislikedSpeaksAgainstItsNeighbours() {
        Viewer disliked = Viewer.builder().ratings(Map.of(1, 1)).build();

        List<Reason> reasons = RECOMMENDER.movies(disliked, MovieRequest.top(89)).stream()
                .flatMap(item -> item.reasons().stream())
                .filter(reason -> reason.kind() == ReasonKind.LIKED_MOVIE)
                .toList();

        assertThat(reasons).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.contribution()).isNegative();
            assertThat(reason.text()).isEqualTo("you gave Film 1 1 star, which speaks against it");
        });
    }

    @Test
    void similarFilmsAreOfTheSameKindAndNeverTheFilmItself() {
        List<SimilarMovie> similar = RECOMMENDER.similar(1, 5);

        assertThat(similar).hasSize(5).allSatisfy(item -> {
            assertThat(item.movie().id()).isNotEqualTo(1);
            assertThat(item.movie().genres()).containsExactly("Horror");
        });
    }

    @Test
    void anUnknownFilmIsRefusedByItsId() {
        assertThatThrownBy(() -> RECOMMENDER.similar(4711, 5))
                .isInstanceOf(UnknownMovieException.class)
                .hasMessageContaining("No film 4711 in model planted-1");
        assertThatThrownBy(() -> RECOMMENDER.booksFor(4711, WOMAN, 5)).isInstanceOf(UnknownMovieException.class);
    }

    @Test
    void aRatingOutsideOneToFiveIsRefused() {
        assertThatThrownBy(() -> Viewer.builder().ratings(Map.of(7, 6)).build())
                .hasMessage("The rating of film 7 is 6: give 1 to 5 stars");
    }
}
