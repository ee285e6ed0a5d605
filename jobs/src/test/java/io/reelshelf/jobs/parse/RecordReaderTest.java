package io.reelshelf.jobs.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {
    private record Seen(long line, String text, RecordReader.Fault fault) {}

    private static Seen seen(long line, String text) {
        return new Seen(line, text, RecordReader.Fault.NONE);
    }

    @Test
    void linesEndAtNewlinesWithOrWithoutCarriageReturn() throws IOException {
        assertThat(read("a\r\n\nb\nc", RecordRule.LINES))
                .containsExactly(seen(1, "a"), seen(2, ""), seen(3, "b"), seen(4, "c"));
        assertThat(read("", RecordRule.LINES)).isEmpty();
    }

    @Test
    void quotedFieldsMayHoldNewlinesCommasAndQuotes() throws IOException {
        assertThat(read("1,\"two\nlines\",x\r\n2,\"say \"\"hi\"\"\n\"\n3,5\" disk,y\n", RecordRule.CSV))
                .containsExactly(
                        seen(1, "1,\"two\nlines\",x"), seen(3, "2,\"say \"\"hi\"\"\n\""), seen(5, "3,5\" disk,y"));
    }

    @Test
    void anUnclosedQuoteCostsOneLine() throws IOException {
        assertThat(read("1,\"open\n2,fine\n3,fine\n", RecordRule.CSV))
                .containsExactly(
                        new Seen(1, "1,\"open", RecordReader.Fault.MALFORMED_CSV),
                        seen(2, "2,fine"),
                        seen(3, "3,fine"));
    }

    @Test
    void anUnclosedQuoteThatMeetsTheNextOneCostsOneLine() throws IOException {
        assertThat(read("1,\"open\n2,\"closed\",x\n3,fine\n", RecordRule.CSV))
                .containsExactly(
                        new Seen(1, "1,\"open", RecordReader.Fault.MALFORMED_CSV),
                        seen(2, "2,\"closed\",x"),
                        seen(3, "3,fine"));
    }

    @Test
    void textAfterAClosingQuoteIsMalformed() throws IOException {
        assertThat(read("1,\"a\"b,c\n2,fine\n", RecordRule.CSV))
                .containsExactly(new Seen(1, "1,\"a\"b,c", RecordReader.Fault.MALFORMED_CSV), seen(2, "2,fine"));
    }

    @ParameterizedTest
    @EnumSource(RecordRule.class)
    void aRecordThatIsTooLongIsCutAndTheNextOneIsRead(RecordRule rule) throws IOException {
        String longLine = "x".repeat(3 * RecordReader.MAX_RECORD_BYTES);
        List<Seen> records = read("a\n" + longLine + "\nb\n", rule);
        assertThat(records).hasSize(3);
        assertThat(records.get(1).fault()).isEqualTo(RecordReader.Fault.TOO_LONG);
        assertThat(records.get(2)).isEqualTo(seen(3, "b"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readingFromAnyRecordOnGivesTheSameRecords(long seed) throws IOException {
        Random random = new Random(seed);
        for (RecordRule rule : RecordRule.values()) {
            byte[] content = randomContent(random).getBytes(StandardCharsets.UTF_8);
            List<Seen> whole = new ArrayList<>();
            List<long[]> starts = new ArrayList<>();
            RecordReader reader = new RecordReader(new ByteArrayInputStream(content), rule, 0, 1);
            long offset = 0;
            while (reader.next()) {
                starts.add(new long[] {offset, reader.line()});
                whole.add(current(reader));
                offset = reader.nextOffset();
            }
            assertThat(offset).isEqualTo(content.length);
            int from = random.nextInt(starts.size());
            long[] start = starts.get(from);
            ByteArrayInputStream rest =
                    new ByteArrayInputStream(content, (int) start[0], content.length - (int) start[0]);
            assertThat(all(new RecordReader(rest, rule, start[0], start[1])))
                    .isEqualTo(whole.subList(from, whole.size()));
        }
    }

    private static String randomContent(Random random) {
        String[] pieces = {"a", ",", "\n", "\"", "\"\"", "\r\n", "long text ".repeat(3000), "é", "::"};
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            content.append(pieces[random.nextInt(pieces.length)]);
        }
        return content.toString();
    }

    private static List<Seen> read(String content, RecordRule rule) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return all(new RecordReader(new ByteArrayInputStream(bytes), rule, 0, 1));
    }

    private static List<Seen> all(RecordReader reader) throws IOException {
        List<Seen> records = new ArrayList<>();
        while (reader.next()) {
            records.add(current(reader));
        }
        return records;
    }

    private static Seen current(RecordReader reader) {
        String text = new String(reader.bytes(), reader.start(), reader.length(), StandardCharsets.UTF_8);
        return new Seen(reader.line(), text, reader.fault());
    }
}
