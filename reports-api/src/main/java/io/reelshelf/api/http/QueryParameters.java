package io.reelshelf.api.http;

import io.javalin.http.Context;
import io.reelshelf.api.problem.ApiException;
import io.reelshelf.api.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The query parameters of one request. Every method refuses what is not allowed by an {@link ApiException} that names the
 * parameter, the value and what is allowed; an empty value counts as absent, as an unfilled form field sends it.
 */
public final class QueryParameters {
    private static final int LONGEST_ECHO = 80;

    private final Map<String, List<String>> values;

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads a request's parameters.
     *
     * @param known the names that the route has; any other is refused with the list of them
     */
    public static QueryParameters of(Context context, Set<String> known) {
        Map<String, List<String>> given = context.queryParamMap();
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(known);
        unknown.remove(""); // What a trailing or doubled "&" leaves.
        if (!unknown.isEmpty()) {
            throw new ApiException(
                    ProblemCode.UNKNOWN_PARAMETER,
                    "There is no parameter " + echo(unknown.iterator().next()) + " here. "
                            + (known.isEmpty()
                                    ? "This route takes none."
                                    : "Valid: " + String.join(", ", new TreeSet<>(known)) + "."));
        }
        return new QueryParameters(given);
    }

    /** The one value of a parameter, if it is given and not blank. */
    public Optional<String> text(String name, int longest) {
        List<String> given = all(name, Integer.MAX_VALUE, longest);
        if (given.size() > 1) {
            throw new ApiException(
                    ProblemCode.REPEATED_PARAMETER, "Parameter " + name + " is given more than once: give it once.");
        }
        return given.stream().findFirst();
    }

    /** All values of a parameter that may be repeated, without blank ones. */
    public List<String> all(String name, int most, int longest) {
        List<String> given = values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (given.size() > most) {
            throw badValue(name, given.size() + " values", "at most " + most + " values");
        }
        for (String value : given) {
            if (value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
                throw badValue(name, value, "at most " + longest + " characters, none of them a control character");
            }
        }
        return given;
    }

    /** A comma-separated list, without blank entries. */
    public List<String> list(String name, int most, int longestEntry) {
        List<String> entries = text(name, most * (longestEntry + 1)).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        if (entries.size() > most) {
            throw badValue(name, entries.size() + " entries", "at most " + most + " entries, separated by commas");
        }
        return entries;
    }

    /** A whole number from {@code lowest} to {@code highest}. */
    public Optional<Integer> integer(String name, int lowest, int highest) {
        return text(name, 20).map(value -> parse(name, value, lowest, highest));
    }

    /** A number from {@code lowest} to {@code highest}. */
    public Optional<Double> decimal(String name, double lowest, double highest) {
        return text(name, 20).map(value -> parse(name, value, lowest, highest));
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String name) {
        return text(name, 20).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw badValue(name, value, "true or false");
        });
    }

    /** A whole number in a range, or the refusal. */
    public static int parse(String name, String value, int lowest, int highest) {
        try {
            int number = Integer.parseInt(value);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException exception) {
            // Refused below, in the same words as a number out of range.
        }
        throw badValue(name, value, "a whole number from " + lowest + " to " + highest);
    }

    /** A number in a range, or the refusal. */
    public static double parse(String name, String value, double lowest, double highest) {
        try {
            double number = Double.parseDouble(value);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException exception) {
            // Refused below, in the same words as a number out of range.
        }
        throw badValue(name, value, "a number from " + lowest + " to " + highest);
    }

    /** The refusal of a value; {@code allowed} ends the sentence "Allowed: …". */
    public static ApiException badValue(String name, String value, String allowed) {
        return new ApiException(
                ProblemCode.BAD_VALUE, "Parameter " + name + " is " + echo(value) + ". Allowed: " + allowed + ".");
    }

    /** What a client sent, made safe to send back: short and without control characters. */
    private static String echo(String value) {
        String plain = value.replaceAll("\\p{Cntrl}", "?");
        return "'" + (plain.length() <= LONGEST_ECHO ? plain : plain.substring(0, LONGEST_ECHO) + "…") + "'";
    }
}
