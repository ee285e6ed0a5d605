package io.reelshelf.data.sample;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The sample's 400 real films; how popular and how good they are is invented around the {@code fame} column. */
final class SampleFilms {
    private SampleFilms() {}

    static List<Film> read(long seed) {
        return SampleResource.FILMS.read(row -> film(row, seed));
    }

    private static Film film(CSVRecord row, long seed) {
        int id = Integer.parseInt(row.get("movie_id"));
        int fame = Integer.parseInt(row.get("fame"));
        Dice dice = new Dice(seed ^ 0x46494C4D53L, id);
        return new Film(
                id,
                row.get("title"),
                row.get("original_title"),
                Integer.parseInt(row.get("release_year")),
                List.of(row.get("genres").split("\\|")),
                row.get("shelf"),
                StrictMath.exp(0.8 * fame + 0.5 * dice.nextBell()),
                0.12 * (fame - 4) + 0.3 * dice.nextBell());
    }
}
