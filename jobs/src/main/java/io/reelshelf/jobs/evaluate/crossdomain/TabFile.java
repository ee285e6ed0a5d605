package io.reelshelf.jobs.evaluate.crossdomain;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A UTF-8 file of columns that tabs separate; empty lines are skipped, and there is no header. */
final class TabFile {
    private static final int LONGEST_LINE = 4096;

    private final Path file;
    private long lineNumber;

    TabFile(Path file) {
        this.file = file;
    }

    /** Hands over the columns of each line. */
    void each(int columns, String format, Consumer<String[]> reader) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lineNumber++;
                if (line.isBlank()) {
                    continue;
                }
                String[] fields = line.split("\t", -1);
                if (line.length() > LONGEST_LINE || fields.length != columns) {
                    throw bad("has " + fields.length + " columns", "give " + format + ", separated by tabs");
                }
                reader.accept(fields);
            }
        } catch (CharacterCodingException e) {
            lineNumber++;
            throw bad("is not UTF-8", "save the file as UTF-8");
        } catch (IOException e) {
            throw new CrossDomainException(
                    CrossDomainError.FILE_UNREADABLE,
                    "Cannot read " + file + " (" + e.getClass().getSimpleName() + "): give a file that is there");
        }
    }

    /** A field that must not be empty. */
    String text(String name, String field) {
        String text = field.strip();
        if (text.isEmpty()) {
            throw bad("has an empty " + name, "fill it in");
        }
        return text;
    }

    /** Says what is wrong in the line that was handed over last. */
    CrossDomainException bad(String what, String mend) {
        return failure(CrossDomainError.BAD_LINE, what, mend);
    }

    /** The same with another code. */
    CrossDomainException failure(CrossDomainError error, String what, String mend) {
        return new CrossDomainException(error, file + ", line " + lineNumber + " " + what + ": " + mend);
    }
}
