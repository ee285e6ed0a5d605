package io.reelshelf.jobs.etl;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Invented raw files in the layouts that the ETL reads; lines can be changed before they are written. */
final class RawFiles {
    static final int USERS = 100;
    static final int MOVIES = 80;
    static final int RATINGS_PER_USER = 60;
    static final String BOOK_HEADER =
            "id,title,series,author,book_link,genre,date_published,publisher,num_of_page,lang,"
                    + "review_count,rating_count,rate,award";

    final List<byte[]> users = new ArrayList<>();
    final List<byte[]> movies = new ArrayList<>();
    final List<byte[]> ratings = new ArrayList<>();
    final List<byte[]> books = new ArrayList<>();

    /** Good rows only: 100 users, 80 movies, 6,000 ratings, 120 books. */
    static RawFiles good() {
        RawFiles files = new RawFiles();
        for (int user = 1; user <= USERS; user++) {
            files.users.add(latin1(user + "::" + (user % 2 == 0 ? "F" : "M") + "::25::" + user % 21 + "::10001"));
            for (int i = 0; i < RATINGS_PER_USER; i++) {
                int movie = (user + i) % MOVIES + 1;
                files.ratings.add(latin1(user + "::" + movie + "::" + (i % 5 + 1) + "::" + (978300000L + i)));
            }
        }
        for (int movie = 1; movie <= MOVIES; movie++) {
            files.movies.add(latin1(movie + "::Invented Café " + movie + ", The (1999)::Comedy|Drama"));
        }
        files.books.add(utf8(BOOK_HEADER));
        for (int book = 1; book <= 120; book++) {
            files.books.add(utf8(book + ",Invented Book " + book + ",\"Saga, #" + book + "\",Ann Example " + book
                    + ",,\"Fiction,Fantasy\",11/24/2008,,\"1,234\",eng,12,\"2,345,678\",4.5,"));
        }
        return files;
    }

    static byte[] latin1(String line) {
        return line.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes all files, as they are or compressed. */
    Path writeTo(Path folder, boolean gzip) {
        write(folder.resolve("users.dat"), users, gzip);
        write(folder.resolve("movies.dat"), movies, gzip);
        write(folder.resolve("ratings.dat"), ratings, gzip);
        write(folder.resolve("books.csv"), books, gzip);
        return folder;
    }

    static void write(Path file, List<byte[]> lines, boolean gzip) {
        Path target = gzip ? file.resolveSibling(file.getFileName() + ".gz") : file;
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(target));
                    OutputStream output = gzip ? new GZIPOutputStream(raw) : raw) {
                for (byte[] line : lines) {
                    output.write(line);
                    output.write('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
