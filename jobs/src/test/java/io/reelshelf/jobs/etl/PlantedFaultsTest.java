package io.reelshelf.jobs.etl;

import static io.reelshelf.jobs.etl.RawFiles.latin1;
import static io.reelshelf.jobs.etl.RawFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 1,000 faults of 23 kinds at random lines of otherwise good files: each is refused for its reason, nothing else is. */
class PlantedFaultsTest {
    /** A fault: the reason it must be refused for, and the bad line. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Fault(String reason, byte[] line) {}

    private static final int FAULTS = 1000;

    private static final List<Fault> RATING_FAULTS = List.of(
            new Fault("rating_out_of_range", latin1("1::1::6::978300000")),
            new Fault("rating_out_of_range", latin1("1::1::0::978300000")),
            new Fault("rating_not_a_number", latin1("1::1::good::978300000")),
            new Fault("unknown_user", latin1("5555::1::3::978300000")),
            new Fault("unknown_movie", latin1("1::7777::3::978300000")),
            new Fault("timestamp_not_a_number", latin1("1::1::3::yesterday")),
            new Fault("timestamp_out_of_range", latin1("1::1::3::17")),
            new Fault("wrong_column_count", latin1("1::1::3")),
            new Fault("wrong_column_count", latin1("1::1::3::978300000::extra")),
            new Fault("id_not_a_number", latin1("one::1::3::978300000")),
            new Fault("id_out_of_range", latin1("0::1::3::978300000")),
            new Fault("undecodable_bytes", new byte[] {'1', ':', ':', (byte) 0x81, 0, ':', ':', '3', ':', ':', '9'}),
            new Fault("blank_line", latin1("   ")));

    private static final List<Fault> USER_FAULTS = List.of(
            new Fault("unknown_gender", latin1("900::X::25::4::10001")),
            new Fault("unknown_age_group", latin1("900::F::26::4::10001")),
            new Fault("unknown_occupation", latin1("900::F::25::21::10001")),
            new Fault("value_too_long", latin1("900::F::25::4::" + "1".repeat(33))));

    private static final List<Fault> MOVIE_FAULTS = List.of(
            new Fault("missing_title", latin1("900::  (1999)::Drama")),
            new Fault("value_too_long", latin1("900::" + "é".repeat(257) + " (1999)::Drama")));

    private static final List<Fault> BOOK_FAULTS = List.of(
            new Fault("impossible_date", utf8("900,Book,,A,,,2/30/2008,,,,,,,")),
            new Fault("date_not_understood", utf8("900,Book,,A,,,soon,,,,,,,")),
            new Fault("count_not_a_number", utf8("900,Book,,A,,,2008,,many,,,,,")),
            new Fault("mean_rating_out_of_range", utf8("900,Book,,A,,,2008,,,,,,5.5,")),
            new Fault("missing_title", utf8("900,,,A,,,2008,,,,,,,")),
            new Fault("wrong_column_count", utf8("900,Book,,A,,,2008")),
            new Fault("malformed_csv", utf8("900,\"Book\"s,,A,,,2008,,,,,,,")),
            new Fault("undecodable_bytes", latin1("900,Café,,A,,,2008,,,,,,,")),
            new Fault("id_not_a_number", utf8("B900,Book,,A,,,2008,,,,,,,")));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachIsRefusedWithItsReasonAndLine(boolean gzip) {
        RawFiles files = RawFiles.good();
        Random random = new Random(20260101);
        String suffix = gzip ? ".gz" : "";
        Map<String, String> expected = new TreeMap<>();
        plant(files.ratings, RATING_FAULTS, 800, 0, random, "ratings.dat" + suffix, expected);
        plant(files.users, USER_FAULTS, 60, 0, random, "users.dat" + suffix, expected);
        plant(files.movies, MOVIE_FAULTS, 50, 0, random, "movies.dat" + suffix, expected);
        plant(files.books, BOOK_FAULTS, 90, 1, random, "books.csv" + suffix, expected);
        assertThat(expected).hasSize(FAULTS);
        assertThat(expected.values().stream().distinct().count()).isGreaterThanOrEqualTo(12);

        EtlRun run = new EtlRun(folder.resolve("home"));
        EtlResult result = run.etl(files.writeTo(folder.resolve("raw"), gzip), "1000");

        Map<String, String> refused = new TreeMap<>();
        for (Map<String, Object> row : run.query("SELECT source_file, source_line, reason FROM quality.rejected")) {
            refused.put(row.get("source_file") + ":" + row.get("source_line"), (String) row.get("reason"));
        }
        assertThat(run.count("quality.rejected")).isEqualTo(FAULTS);
        assertThat(refused).isEqualTo(expected);
        assertThat(result.counts())
                .containsEntry("rejected", (long) FAULTS)
                .containsEntry("duplicates", 0L)
                .containsEntry("users", (long) RawFiles.USERS)
                .containsEntry("movies", (long) RawFiles.MOVIES)
                .containsEntry("ratings", (long) RawFiles.USERS * RawFiles.RATINGS_PER_USER)
                .containsEntry("books", 120L);
        assertThat(run.query("SELECT DISTINCT raw_text FROM quality.rejected"
                        + " WHERE reason = 'undecodable_bytes' AND source_file LIKE 'ratings%'"))
                .extracting(row -> row.get("raw_text"))
                .containsExactly("1::\\x81\\x00::3::9");
    }

    /** Puts bad lines between the good ones; remembers {@code file:line -> reason}. */
    private static void plant(
            List<byte[]> lines,
            List<Fault> faults,
            int count,
            int header,
            Random random,
            String file,
            Map<String, String> expected) {
        List<Object> mixed = new ArrayList<>(lines.subList(header, lines.size()));
        for (int i = 0; i < count; i++) {
            mixed.add(random.nextInt(mixed.size() + 1), faults.get(i % faults.size()));
        }
        List<byte[]> written = new ArrayList<>(lines.subList(0, header));
        Map<Integer, String> planted = new HashMap<>();
        for (Object line : mixed) {
            if (line instanceof Fault fault) {
                written.add(fault.line());
                planted.put(written.size(), fault.reason());
            } else {
                written.add((byte[]) line);
            }
        }
        planted.forEach((line, reason) -> expected.put(file + ":" + line, reason));
        lines.clear();
        lines.addAll(written);
    }
}
