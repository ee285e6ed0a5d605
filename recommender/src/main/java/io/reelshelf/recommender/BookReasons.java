package io.reelshelf.recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the parts of one book's score into reasons with their evidence. */
final class BookReasons {
    private static final int NAMED_GENRES = 2;

    private final BookRanking ranking;
    private final String source;

    /** @param source where the taste comes from, such as "films you like" or "Alien" */
    BookReasons(BookRanking ranking, String source) {
        this.ranking = ranking;
        this.source = source;
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
        String text = source.isEmpty() ? filmGenre + " films you like" : "the " + filmGenre + " of " + source;
        String verb = source.isEmpty() ? " lead to " : " leads to ";
        String goal = leadsTo.isEmpty() ? filmGenre : Words.list(leadsTo);
        return new Reason(ReasonKind.GENRE, text + verb + goal + " books", contribution, evidence);
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
                : "rated " + Words.stars(book.meanRating()) + " by " + book.ratingCount() + " readers";
        return new Reason(ReasonKind.BOOK_QUALITY, text, ranking.fromQuality(ranked), evidence);
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
