package io.reelshelf.api.reports;

import io.reelshelf.api.problem.ApiException;
import io.reelshelf.api.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Where the next page starts. Opaque to clients; bound to the report, its filters and its build, because an offset means
 * nothing among other rows.
 *
 * @param question hash of report and filters
 * @param build hash of the report's version
 * @param offset rows before the page
 */
record Cursor(String question, String build, long offset) {
    private static final int DIGITS = 16;
    private static final String FORMAT = "1";

    static Cursor start(Report report, List<Filter> filters) {
        return new Cursor(hash(report.name() + '\n' + filters), hash(report.version()), 0);
    }

    /** The page that a client's text leads to, if it belongs to the same question and build as this cursor. */
    Cursor resume(String text) {
        Cursor given = parse(text);
        if (!given.question.equals(question)) {
            throw new ApiException(
                    ProblemCode.BAD_CURSOR,
                    "The cursor belongs to another report or other filters: repeat the request it came from, or start "
                            + "without a cursor.");
        }
        if (!given.build.equals(build)) {
            throw new ApiException(
                    ProblemCode.OUTDATED_CURSOR,
                    "The report was rebuilt since the first page: start again without a cursor.");
        }
        return given;
    }

    Cursor after(int rows) {
        return new Cursor(question, build, offset + rows);
    }

    String text() {
        String plain = String.join(".", FORMAT, question, build, Long.toString(offset));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    private static Cursor parse(String text) {
        try {
            List<String> parts = Arrays.asList(
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\.", -1));
            if (parts.size() == 4 && parts.get(0).equals(FORMAT)) {
                long offset = Long.parseLong(parts.get(3));
                if (offset >= 0) {
                    return new Cursor(parts.get(1), parts.get(2), offset);
                }
            }
        } catch (IllegalArgumentException exception) {
            // Neither Base64 nor a number: refused below like any other text that is no cursor.
        }
        throw new ApiException(
                ProblemCode.BAD_CURSOR,
                "Parameter cursor is not one that this server made: take next_cursor of the page before, unchanged.");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java platform has SHA-256", exception);
        }
    }
}
