package io.reelshelf.jobs.clean;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A film title as people say it, and its year: {@code Matrix, The (1999)} is "The Matrix", 1999. Alternate titles in
 * parentheses stay, each with its own article in front: {@code Hate (Haine, La) (1995)} is "Hate (La Haine)".
 */
public record MovieTitle(String title, @Nullable Short year) {
    private static final Pattern YEAR = Pattern.compile("^(.*?)\\s*\\((\\d{4})\\)\\s*(?:\\((?:V|TV)\\))?$");
    private static final Pattern ALTERNATES = Pattern.compile("^([^(]*?)((?:\\s*\\([^()]*\\))+)$");
    private static final Pattern ALTERNATE = Pattern.compile("\\(\\s*(a\\.k\\.a\\.\\s+)?([^()]*?)\\s*\\)");
    private static final Pattern ARTICLE = Pattern.compile("^(.+), ([\\p{L}]{1,4}'?)$");
    private static final Set<String> ARTICLES = Set.of(
            "The", "A", "An", "Le", "La", "Les", "L'", "Un", "Une", "El", "Los", "Las", "Una", "Lo", "Il", "Gli", "Der",
            "Die", "Das", "Ein", "Eine", "De", "Het", "Een", "Det", "Den");
    /** Articles that are also English words or numerals: moved inside parentheses only, where titles are foreign. */
    private static final Set<String> FOREIGN_ARTICLES = Set.of("I", "O", "Os", "As", "En", "Ett", "Um", "Uma");

    private static final int OLDEST_FILM = 1870;
    private static final int LATEST_FILM = 2100;

    /** Takes the title apart; a title without a year in parentheses at its end has none. */
    public static MovieTitle of(String given) {
        String text = given.strip().replaceAll("\\s+", " ");
        Matcher withYear = YEAR.matcher(text);
        if (withYear.matches()) {
            int year = Integer.parseInt(withYear.group(2));
            if (year >= OLDEST_FILM && year <= LATEST_FILM) {
                return new MovieTitle(articlesInFront(withYear.group(1)), (short) year);
            }
        }
        return new MovieTitle(articlesInFront(text.replaceAll("\\s*\\((?:V|TV)\\)$", "")), null);
    }

    private static String articlesInFront(String text) {
        Matcher matcher = ALTERNATES.matcher(text);
        if (!matcher.matches() || matcher.group(1).isBlank()) {
            return articleInFront(text, false);
        }
        StringBuilder title = new StringBuilder(articleInFront(matcher.group(1).strip(), false));
        Matcher alternate = ALTERNATE.matcher(matcher.group(2));
        while (alternate.find()) {
            String prefix = alternate.group(1) == null ? "" : "a.k.a. ";
            title.append(" (")
                    .append(prefix)
                    .append(articleInFront(alternate.group(2), true))
                    .append(')');
        }
        return title.toString();
    }

    private static String articleInFront(String text, boolean foreign) {
        Matcher matcher = ARTICLE.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        String article = matcher.group(2);
        if (!ARTICLES.contains(article) && !(foreign && FOREIGN_ARTICLES.contains(article))) {
            return text;
        }
        return article.endsWith("'") ? article + matcher.group(1) : article + " " + matcher.group(1);
    }
}
