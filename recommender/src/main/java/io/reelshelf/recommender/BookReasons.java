package io.reelshelf.recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns the parts of one book's score into reasons with their evidence. */
final class BookReasons {
    private static final int NAMED_GENRES = 2;

    private final BookRanking ranking;
    private final String source;

    private BookReasons(BookRanking ranking, String source) {
        this.ranking = ranking;
        this.source = source;
    }

    /** Says of a taste where it comes from: nobody is told that they like what they never said or showed. */
    static BookReasons ofViewer(BookRanking ranking, Viewer viewer) {
        if (!viewer.ratings().isEmpty() || !viewer.likedGenres().isEmpty()) {
            return new BookReasons(ranking, "%s films you like lead to ");
        }
        boolean grouped = !Demographics.spoken(viewer).isEmpty();
        return new BookReasons(
                ranking,
                grouped ? "%s films that people like you watch lead to " : "%s films that many watch lead to ");
    }

    /** Says of a taste that it comes from one film. */
    static BookReasons ofMovie(BookRanking ranking, Movie movie) {
        return new BookReasons(ranking, "the %s of " + movie.title().replace("%", "%%") + " leads to ");
    }

    BookRecommendation of(int place, BookRanking.Ranked ranked) {
        List<GenrePath> paths = ranking.paths(ranked.book());
        List<Reason> reasons = new ArrayList<>();
        for (String filmGenre : ranked.book().filmGenres().keySet()) {
            double contribution = ranking.through(filmGenre, ranked);
            if (contribution != 0) {
                reasons.add(genre(filmGenre, contribution, paths));
            }
        }
        reasons.add(quality(ranked));
        if (ranked.decade() != 0) {
            reasons.add(decade(ranked));
        }
        if (ranked.variety() != 0) {
            reasons.add(new Reason(
                    ReasonKind.VARIETY, "moved down for being like books above it", ranked.variety(), Map.of()));
        }
        reasons.sort(Comparator.comparingDouble(Reason::contribution).reversed().thenComparing(Reason::text));
        return new BookRecommendation(place, ranked.book(), ranked.score(), why(reasons), reasons, paths);
    }

    private Reason genre(String filmGenre, double contribution, List<GenrePath> paths) {
        List<String> leadsTo = paths.stream()
                .filter(path -> path.filmGenre().equals(filmGenre))
                .limit(NAMED_GENRES)
                .map(GenrePath::bookGenre)
                .toList();
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("film_genre", filmGenre);
        evidence.put("book_genres", String.join(", ", leadsTo));
        String goal = leadsTo.isEmpty() ? filmGenre : Words.list(leadsTo);
        return new Reason(
                ReasonKind.GENRE,
                String.format(Locale.ROOT, source, filmGenre) + goal + " books",
                contribution,
                evidence);
    }

    private static Reason decade(BookRanking.Ranked ranked) {
        int decade = ranked.book().year() == null
                ? 0
                : DecadeTaste.decade(ranked.book().year());
        String text = ranked.decade() > 0
                ? "of the " + decade + "s, nearer to the films you like than most books"
                : "of the " + decade + "s, further from the films you like than most books";
        return new Reason(ReasonKind.DECADE, text, ranked.decade(), Map.of("decade", decade));
    }

    private Reason quality(BookRanking.Ranked ranked) {
        Book book = ranked.book();
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("score", book.score());
        evidence.put("ratings", book.ratingCount());
        if (book.meanRating() != null) {
            evidence.put("mean", book.meanRating());
        }
        String text = book.meanRating() == null
                ? "scores " + Words.stars(book.score())
                : "rated " + Words.stars(book.meanRating()) + " by " + Words.count(book.ratingCount()) + " readers";
        return new Reason(ReasonKind.BOOK_QUALITY, text, ranking.fromWorth(ranked), evidence);
    }

    private static String why(List<Reason> reasons) {
        List<String> parts = new ArrayList<>();
        reasons.stream()
                .filter(reason -> reason.kind() == ReasonKind.GENRE)
                .findFirst()
                .ifPresent(reason -> parts.add(reason.text()));
        reasons.stream()
                .filter(reason -> reason.kind() == ReasonKind.BOOK_QUALITY)
                .findFirst()
                .ifPresent(reason -> parts.add(reason.text()));
        return Words.sentence(String.join("; ", parts));
    }
}
