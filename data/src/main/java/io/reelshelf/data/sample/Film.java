package io.reelshelf.data.sample;

import java.util.List;

/**
 * A film that viewers may rate.
 *
 * @param title without year, the article in front
 * @param originalTitle the title in its own language, or empty
 * @param genres some of MovieLens' 18 genres
 * @param shelf the group of films that the same viewers like: the known answer for similar films
 * @param popularity how likely it is to be rated, relative to the others
 * @param quality stars above or below the average film
 */
record Film(
        int id,
        String title,
        String originalTitle,
        int releaseYear,
        List<String> genres,
        String shelf,
        double popularity,
        double quality) {
    private static final List<String> ARTICLES =
            List.of("The", "A", "An", "La", "Le", "Les", "Il", "El", "Los", "Las", "Das", "Der");

    Film {
        genres = List.copyOf(genres);
    }

    /** The title as MovieLens writes it: {@code Matrix, The (1999)}, {@code Life Is Beautiful (La Vita è bella) (1997)}. */
    String catalogueTitle() {
        String written = title;
        int space = title.indexOf(' ');
        if (space > 0 && ARTICLES.contains(title.substring(0, space))) {
            written = title.substring(space + 1) + ", " + title.substring(0, space);
        }
        return written + (originalTitle.isEmpty() ? "" : " (" + originalTitle + ")") + " (" + releaseYear + ")";
    }
}
