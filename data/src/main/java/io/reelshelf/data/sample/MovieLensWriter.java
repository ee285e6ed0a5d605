package io.reelshelf.data.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongConsumer;

/** Writes the three files of the MovieLens 1M layout, one viewer at a time: the memory needed does not grow with the ratings. */
final class MovieLensWriter {
    private static final int PROGRESS_EVERY = 50_000;

    private final Shape shape;
    private final Catalogue catalogue;
    private final Viewers viewers;
    private final Audience audience;
    private final long seed;

    MovieLensWriter(Shape shape, List<Film> films, long seed) {
        this.shape = shape;
        this.catalogue = new Catalogue(films);
        this.viewers = new Viewers(seed, shape.femaleShare());
        this.audience = new Audience(catalogue, PlantedTastes.all(), shape, seed);
        this.seed = seed;
    }

    void writeUsers(OutputStream stream) throws IOException {
        LineBuffer lines = new LineBuffer(stream);
        for (int id = 1; id <= shape.viewers(); id++) {
            Viewer viewer = viewers.viewer(id);
            lines.number(id).text("::" + viewer.gender() + "::").number(viewer.ageGroup());
            lines.text("::")
                    .number(viewer.occupation())
                    .text("::" + viewer.zip())
                    .endLine();
        }
        lines.flush();
    }

    void writeMovies(OutputStream stream) throws IOException {
        for (Film film : catalogue.films()) {
            String line = film.id() + "::" + film.catalogueTitle() + "::" + String.join("|", film.genres()) + "\n";
            stream.write(line.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Writes the ratings and tells how many are written, now and then and at the end. */
    void writeRatings(OutputStream stream, LongConsumer progress) throws IOException {
        LineBuffer lines = new LineBuffer(stream);
        Activity activity = new Activity(shape, seed);
        long written = 0;
        long nextReport = PROGRESS_EVERY;
        for (int id = 1; id <= shape.viewers(); id++) {
            int[] ratings = audience.rate(viewers.viewer(id), activity.next());
            writeRatingsOf(id, ratings, lines);
            written += ratings.length;
            if (written >= nextReport) {
                progress.accept(written);
                nextReport = written + PROGRESS_EVERY;
            }
        }
        lines.flush();
        progress.accept(written);
    }

    private void writeRatingsOf(int viewer, int[] ratings, LineBuffer lines) throws IOException {
        Calendar calendar = new Calendar(new Dice(seed ^ 0x54494D45L, viewer));
        for (int packed : ratings) {
            Film film = catalogue.films().get(packed >> 3);
            lines.number(viewer).text("::").number(film.id()).text("::").number(packed & 7);
            lines.text("::").number(calendar.next(film.releaseYear())).endLine();
        }
    }
}
