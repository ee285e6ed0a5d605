package io.reelshelf.data.sample;

import io.reelshelf.data.reference.ReferenceTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All films, with genres and shelves as numbers: what drawing millions of ratings needs. */
final class Catalogue {
    private final List<Film> films;
    private final List<String> genres = ReferenceTables.movieGenres();
    private final int[][] genresOfFilm;
    private final int[] shelfOfFilm;
    private final int shelves;

    Catalogue(List<Film> films) {
        this.films = List.copyOf(films);
        Map<String, Integer> shelfNumbers = new LinkedHashMap<>();
        shelfOfFilm = new int[films.size()];
        List<int[]> genreNumbers = new ArrayList<>();
        for (int i = 0; i < films.size(); i++) {
            Film film = films.get(i);
            Integer known = shelfNumbers.putIfAbsent(film.shelf(), shelfNumbers.size());
            shelfOfFilm[i] = known == null ? shelfNumbers.size() - 1 : known;
            genreNumbers.add(film.genres().stream().mapToInt(this::genreNumber).toArray());
        }
        genresOfFilm = genreNumbers.toArray(int[][]::new);
        shelves = shelfNumbers.size();
    }

    int genreNumber(String genre) {
        int number = genres.indexOf(genre);
        if (number < 0) {
            throw new IllegalArgumentException("Not one of the 18 film genres: " + genre);
        }
        return number;
    }

    List<Film> films() {
        return films;
    }

    int genreCount() {
        return genres.size();
    }

    int shelfCount() {
        return shelves;
    }

    int[] genresOf(int film) {
        return genresOfFilm[film];
    }

    int shelfOf(int film) {
        return shelfOfFilm[film];
    }
}
