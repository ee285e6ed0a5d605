package io.reelshelf.recommender.lab;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which films a ranking may hold, beside those that the viewer rated, which it never holds. */
public sealed interface Candidates {
    /** All films: full ranking. */
    static Candidates all() {
        return AllBut.NONE;
    }

    /** Full ranking without some films, such as those that belong to a validation set. */
    static Candidates allBut(Set<Integer> leftOut) {
        return leftOut.isEmpty() ? AllBut.NONE : new AllBut(leftOut);
    }

    /** Some films only, such as a held-back film among sampled negatives. */
    static Candidates only(Set<Integer> films) {
        return new Only(films);
    }

    /** Whether the film may be in the list. */
    boolean allows(int movieId);

    /** Those of a catalogue's films that may not be in the list; films of other catalogues may be among them. */
    Set<Integer> refused(Stream<Integer> catalogue);

    /** Every film but these. */
    record AllBut(Set<Integer> leftOut) implements Candidates {
        private static final AllBut NONE = new AllBut(Set.of());

        /** Copies the set. */
        public AllBut {
            leftOut = Set.copyOf(leftOut);
        }

        @Override
        public boolean allows(int movieId) {
            return !leftOut.contains(movieId);
        }

        @Override
        public Set<Integer> refused(Stream<Integer> catalogue) {
            return leftOut;
        }
    }

    /** These films only. */
    record Only(Set<Integer> films) implements Candidates {
        /** Copies the set. */
        public Only {
            films = Set.copyOf(films);
        }

        @Override
        public boolean allows(int movieId) {
            return films.contains(movieId);
        }

        @Override
        public Set<Integer> refused(Stream<Integer> catalogue) {
            return catalogue.filter(film -> !allows(film)).collect(Collectors.toSet());
        }
    }
}
