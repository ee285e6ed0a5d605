package io.reelshelf.jobs.evaluate.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.reelshelf.recommender.train.Ratings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text file line by line and turns what is wrong into an error that names the file and the line. */
final class Lines {
    private final Path file;
    private long number;

    private Lines(Path file) {
        this.file = file;
    }

    /** What to do with a line that is not blank. */
    @FunctionalInterface
    interface Visitor {
        void line(Lines at, String text);
    }

    static void forEach(Path file, Visitor visitor) {
        Lines lines = new Lines(file);
        // ISO-8859-1 has a character for every byte, so that a title in another encoding is no error here.
        try (BufferedReader reader = Files.newBufferedReader(file, ISO_8859_1)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                lines.number++;
                if (!text.isBlank()) {
                    visitor.line(lines, text);
                }
            }
        } catch (IOException e) {
            throw DataFileException.unreadable(file, e);
        }
    }

    DataFileException bad(String problem) {
        return DataFileException.badLine(file, number, problem);
    }

    /** The fields of a line; refuses another number of them. */
    String[] fields(String text, String separator, int count) {
        String[] fields = text.split(separator, -1);
        if (fields.length < count) {
            throw bad(fields.length + " fields, expected " + count + ": " + shown(text));
        }
        return fields;
    }

    /** A dense or public id. */
    int id(String text) {
        return (int) number(text, 0, Ratings.HIGHEST_ID);
    }

    /** A whole number within bounds. */
    long number(String text, long lowest, long highest) {
        try {
            long value = Long.parseLong(text.strip());
            if (value >= lowest && value <= highest) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, with the line.
        }
        throw bad("expected a whole number from " + lowest + " to " + highest + ", found \"" + shown(text) + "\"");
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
