package io.reelshelf.jobs.parity;

import io.reelshelf.jobs.parity.TableRows.Column;
import io.reelshelf.jobs.parity.TableRows.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Core tables made to find differences: missing values, ties, groups without members, trailing blanks, the least and
 * greatest values of a type, text of other scripts, days before 1970, and, for every fifth seed, no ratings at all.
 */
final class AdversarialData {
    private static final String[] TEXTS = {"a", "a ", " a", "A", "ä", "", "it's", "日本", "a|b", "x".repeat(200), "%_"};
    private static final LocalDate[] DAYS = {
        LocalDate.of(1969, 12, 31), LocalDate.of(2000, 2, 29), LocalDate.of(2000, 12, 31), LocalDate.of(2038, 1, 20)
    };

    private final Random random;
    private final boolean withoutRatings;
    private final boolean allTies;
    private final Map<String, TableRows> tables = new LinkedHashMap<>();

    private AdversarialData(int seed) {
        this.random = new Random(seed);
        this.withoutRatings = seed % 5 == 0;
        this.allTies = seed % 3 == 0;
    }

    static Input input(int seed) {
        AdversarialData data = new AdversarialData(seed);
        data.dimensions();
        data.users();
        data.films();
        data.ratings();
        data.books();
        return new Input("adversarial " + seed, data.tables);
    }

    private void dimensions() {
        add(
                "core.dim_age_group",
                "age_group_id:S label:T min_age:S max_age:S",
                4,
                i -> row((short) (i * 18 + 1), "group " + i, (short) i, i == 3 ? null : (short) (i + 1)));
        add(
                "core.dim_occupation",
                "occupation_id:S label:T",
                4,
                i -> row((short) i, "work " + i + (i == 2 ? " " : "")));
        add("core.dim_genre", "genre_id:I medium:T name:T", 8, i -> row(i, i < 4 ? "movie" : "book", "genre " + i % 5));
        add(
                "core.dim_zip3",
                "zip3:T state:T latitude:D longitude:D",
                3,
                i -> row("10" + i, i == 0 ? "NY" : "CA", i == 2 ? null : 40.5 + i, i == 2 ? null : -70.25 - i));
        add(
                "core.dim_date",
                "date_key:I calendar_date:d year_number:S quarter_number:S month_number:S day_number:S iso_weekday:S",
                DAYS.length,
                i -> {
                    LocalDate day = DAYS[i];
                    return row(
                            key(day),
                            day,
                            (short) day.getYear(),
                            (short) ((day.getMonthValue() + 2) / 3),
                            (short) day.getMonthValue(),
                            (short) day.getDayOfMonth(),
                            (short) day.getDayOfWeek().getValue());
                });
        add(
                "core.bridge_genre",
                "book_genre_id:I movie_genre_id:I weight:D",
                8,
                i -> row(4 + i / 2, i % 4, i == 0 ? 1e-9 : i == 1 ? 1.0 : 1.0 / (i + 1)));
    }

    private void users() {
        add(
                "core.dim_user",
                "user_id:I gender:T age_group_id:S occupation_id:S zip:T zip3:T state:T zip_issue:T",
                14,
                i -> row(
                        i == 13 ? Integer.MAX_VALUE : i,
                        i % 3 == 0 ? "F" : "M",
                        (short) (i % 3 * 18 + 1),
                        (short) (i % 3),
                        null,
                        i % 4 == 0 ? null : i % 4 == 1 ? "999" : "10" + i % 3,
                        i % 4 == 0 ? null : i % 2 == 0 ? "CA" : "NY",
                        i % 4 == 0 ? "malformed" : null));
    }

    private void films() {
        add(
                "core.dim_movie",
                "movie_id:I title:T title_as_given:T release_year:S",
                13,
                i -> row(film(i), text(), text(), i % 3 == 0 ? null : (short) (1900 + i)));
        List<List<@Nullable Object>> genres = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int genre = 0; genre < 3; genre++) {
                if ((i + genre) % 2 == 0) {
                    genres.add(row(film(i), genre));
                }
            }
        }
        add("core.bridge_movie_genre", "movie_id:I genre_id:I", genres.size(), genres::get);
    }

    private void ratings() {
        List<List<@Nullable Object>> ratings = new ArrayList<>();
        for (int user = 0; user < 13 && !withoutRatings; user++) {
            for (int i = 0; i < 11; i++) {
                if (allTies || random.nextInt(3) > 0) {
                    LocalDate day = DAYS[random.nextInt(DAYS.length)];
                    short stars = (short) (allTies ? 4 : 1 + random.nextInt(5));
                    LocalDateTime moment = day.atTime(random.nextBoolean() ? LocalTime.MIN : LocalTime.of(23, 59, 59));
                    ratings.add(row(user, film(i), stars, moment, key(day)));
                }
            }
        }
        Collections.shuffle(ratings, random);
        add("core.fact_rating", "user_id:I movie_id:I rating:S rated_at:t date_key:I", ratings.size(), ratings::get);
    }

    private void books() {
        Long[] counts = {null, 0L, 1L, 1L, 100L, 4_000_000_000L};
        Double[] means = {null, 1.0, 5.0, 3.5, 3.5};
        add(
                "core.dim_book",
                "book_id:L title:T series_name:T series_position:D authors:T published_on:d publication_year:S publisher:T pages:I language:T review_count:L rating_count:L mean_rating:D awards:T link:T",
                12,
                i -> {
                    Long count = counts[i % counts.length];
                    Double mean = count == null || count == 0 ? null : means[1 + random.nextInt(4)];
                    return row(
                            book(i),
                            text(),
                            null,
                            i % 2 == 0 ? null : i / 2.0,
                            i % 3 == 0 ? null : text(),
                            i % 4 == 0 ? null : DAYS[i % DAYS.length],
                            i % 4 == 0 ? null : (short) 2000,
                            null,
                            null,
                            "eng",
                            null,
                            count,
                            mean,
                            null,
                            null);
                });
        List<List<@Nullable Object>> genres = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            for (int genre = 4; genre < 8; genre++) {
                if (random.nextInt(2) == 0) {
                    genres.add(row(book(i), genre, (short) (genre - 3)));
                }
            }
        }
        add("core.bridge_book_genre", "book_id:L genre_id:I position:S", genres.size(), genres::get);
    }

    /** The greatest integer is a film's number too. */
    private static int film(int i) {
        return i == 0 ? Integer.MAX_VALUE : i;
    }

    private static long book(int i) {
        return i == 0 ? Long.MAX_VALUE : i;
    }

    private static int key(LocalDate day) {
        return day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private void add(String table, String columns, int count, IntFunction<List<@Nullable Object>> row) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row.apply(i));
        }
        tables.put(
                table,
                new TableRows(
                        table,
                        Pattern.compile(" ")
                                .splitAsStream(columns)
                                .map(AdversarialData::column)
                                .toList(),
                        rows));
    }

    private static Column column(String text) {
        int colon = text.indexOf(':');
        Kind kind = switch (text.charAt(colon + 1)) {
            case 'S' -> Kind.SMALLINT;
            case 'I' -> Kind.INTEGER;
            case 'L' -> Kind.BIGINT;
            case 'D' -> Kind.DOUBLE;
            case 'd' -> Kind.DATE;
            case 't' -> Kind.TIMESTAMP;
            default -> Kind.TEXT;
        };
        return new Column(text.substring(0, colon), kind);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
