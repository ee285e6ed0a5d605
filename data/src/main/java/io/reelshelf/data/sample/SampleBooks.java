package io.reelshelf.data.sample;

import io.reelshelf.data.Dataset;
import io.reelshelf.data.DatasetFile;
import io.reelshelf.data.Datasets;
import io.reelshelf.data.FileRole;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The sample's 400 real books in the Goodreads schema; counts and mean ratings are invented around the {@code fame} column. */
final class SampleBooks {
    private SampleBooks() {}

    static void write(OutputStream stream, long seed) throws IOException {
        Dataset sample = Datasets.byName(Datasets.SAMPLE);
        DatasetFile file = sample.file(FileRole.BOOKS).orElseThrow();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator("\n")
                .setHeader(file.columnNames().toArray(String[]::new))
                .get();
        Writer writer = new OutputStreamWriter(stream, file.encoding());
        CSVPrinter printer = new CSVPrinter(writer, format);
        for (List<String> row : SampleResource.BOOKS.read(row -> row(row, seed))) {
            printer.printRecord(row);
        }
        printer.flush();
    }

    private static List<String> row(CSVRecord book, long seed) {
        int id = Integer.parseInt(book.get("book_id"));
        int fame = Integer.parseInt(book.get("fame"));
        Dice dice = new Dice(seed ^ 0x424F4F4B53L, id);
        long ratings = Math.round(StrictMath.exp(5.9 + 1.45 * fame + 0.5 * dice.nextBell()));
        long reviews = Math.round(ratings * (0.02 + 0.06 * dice.nextDouble()));
        double rate = Math.max(3, Math.min(4.8, 3.65 + 0.08 * fame + 0.2 * dice.nextBell()));
        return List.of(
                book.get("book_id"),
                book.get("title"),
                book.get("series"),
                book.get("authors"),
                link(book),
                book.get("genres"),
                PublishedDate.written(book.get("published"), id),
                book.get("publisher"),
                "",
                "eng",
                count(reviews, id),
                count(ratings, id),
                String.format(Locale.ROOT, "%.2f", rate),
                book.get("award"));
    }

    /** A search of the Open Library: the sample has no Goodreads ids. */
    private static String link(CSVRecord book) {
        return "https://openlibrary.org/search?title=" + URLEncoder.encode(book.get("title"), StandardCharsets.UTF_8)
                + "&author=" + URLEncoder.encode(book.get("authors"), StandardCharsets.UTF_8);
    }

    /** Every fourth book writes its counts with thousands separators, as the Kaggle file does. */
    private static String count(long count, int id) {
        return id % 4 == 0 ? String.format(Locale.ROOT, "%,d", count) : Long.toString(count);
    }
}
