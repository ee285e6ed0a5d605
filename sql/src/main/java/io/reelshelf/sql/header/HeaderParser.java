package io.reelshelf.sql.header;

import io.reelshelf.sql.header.HeaderLines.Line;
import io.reelshelf.sql.source.Suggestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the comment at the top of a view file; its form is described in {@code docs/feature-views.md}. */
public final class HeaderParser {
    private static final List<String> KEYS = List.of(
            "description",
            "grain",
            "materialization",
            "event_time",
            "lookback",
            "owner",
            "tags",
            "distribution",
            "sort",
            "columns",
            "checks");
    private static final List<String> MATERIALIZATIONS = List.of("view", "table", "incremental");
    private static final List<String> STYLES = List.of("auto", "all", "even", "key(COLUMN)");
    private static final Pattern COLUMN = Pattern.compile("(\\w+)(?: \\[([^\\]]+)\\])?: (.+)");
    private static final Pattern EVENT_TIME = Pattern.compile("[a-z]\\w*\\.\\w+\\.\\w+");
    private static final Pattern LOOKBACK = Pattern.compile("(\\d{1,4}) (day|hour)s?");
    private static final Pattern STYLE = Pattern.compile("(auto|all|even)|key\\((\\w+)\\)");

    private final HeaderLines lines;

    private HeaderParser(HeaderLines lines) {
        this.lines = lines;
    }

    /** How many lines from the top are header. */
    public static int length(List<String> lines) {
        int length = 0;
        while (length < lines.size() && lines.get(length).startsWith("--")) {
            length++;
        }
        return length;
    }

    /**
     * Reads a header.
     *
     * @param file the file's path, for messages
     * @param lines the header's lines, each starting with two dashes
     * @throws io.reelshelf.sql.source.ViewException with file, line and column for the first fault
     */
    public static ViewHeader parse(String file, List<String> lines) {
        return new HeaderParser(new HeaderLines(file, KEYS, lines)).header();
    }

    private ViewHeader header() {
        String description = lines.text("description").text();
        List<ViewColumn> columns = columns();
        List<String> names = columns.stream().map(ViewColumn::name).toList();
        List<String> grain = known("grain", lines.required("grain"), names);
        Materialization materialization = materialization();
        String owner = lines.text("owner").text();
        List<String> tags = words(lines.optional("tags"));
        Distribution distribution = distribution(names);
        List<Check> checks = new ArrayList<>(List.of(new Check.Unique(grain)));
        checks.addAll(new CheckParser(lines, names).checks());
        return new ViewHeader(description, grain, materialization, owner, tags, distribution, columns, checks);
    }

    private List<ViewColumn> columns() {
        List<ViewColumn> columns = new ArrayList<>();
        for (Line line : lines.required("columns")) {
            Matcher column = COLUMN.matcher(line.text());
            if (!column.matches()) {
                throw lines.fault(line, "a column is written \"name [unit]: description\"; the unit may be left out");
            }
            String unit = column.group(2) == null ? "" : column.group(2);
            columns.add(new ViewColumn(column.group(1), unit, column.group(3)));
        }
        return columns;
    }

    private Materialization materialization() {
        Line word = lines.text("materialization");
        boolean incremental = word.text().equals("incremental");
        for (String key : List.of("event_time", "lookback")) {
            if (!incremental && !lines.optional(key).isEmpty()) {
                throw lines.fault(
                        lines.text(key), "\"" + key + "\" goes with \"materialization: incremental\" only. Remove it");
            }
        }
        return switch (word.text()) {
            case "view" -> new Materialization.View();
            case "table" -> new Materialization.Table();
            case "incremental" -> new Materialization.Incremental(eventTime(), lookback());
            default ->
                throw lines.fault(
                        word,
                        "the materialization \"" + word.text() + "\" is not known"
                                + Suggestion.endingWithDidYouMean(word.text(), MATERIALIZATIONS)
                                + " Write view, table or incremental");
        };
    }

    private String eventTime() {
        Line line = lines.text("event_time");
        if (!EVENT_TIME.matcher(line.text()).matches()) {
            throw lines.fault(
                    line,
                    "the event time \"" + line.text() + "\" is no column of the table that grows. Write it like "
                            + "\"core.fact_rating.rated_at\"");
        }
        return line.text();
    }

    private Duration lookback() {
        Line line = lines.text("lookback");
        Matcher matcher = LOOKBACK.matcher(line.text());
        if (!matcher.matches()) {
            throw lines.fault(
                    line, "the lookback \"" + line.text() + "\" is not a time. Write \"3 days\" or \"12 hours\"");
        }
        long amount = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("day") ? Duration.ofDays(amount) : Duration.ofHours(amount);
    }

    private Distribution distribution(List<String> names) {
        List<String> sort = known("sort", lines.optional("sort"), names);
        if (lines.optional("distribution").isEmpty()) {
            return new Distribution("auto", "", sort);
        }
        Line line = lines.text("distribution");
        Matcher style = STYLE.matcher(line.text().toLowerCase(Locale.ROOT));
        if (!style.matches()) {
            throw lines.fault(
                    line,
                    "the distribution \"" + line.text() + "\" is not known"
                            + Suggestion.endingWithDidYouMean(line.text(), STYLES)
                            + " Write auto, all, even or key(COLUMN)");
        }
        if (style.group(1) != null) {
            return new Distribution(style.group(1), "", sort);
        }
        Line key = new Line(line.number(), line.column() + "key(".length(), style.group(2));
        return new Distribution(
                "key", known("distribution", List.of(key), names).get(0), sort);
    }

    /** Column names after a key, each of which the view must have. */
    private List<String> known(String key, List<Line> value, List<String> names) {
        List<String> columns = words(value);
        for (String column : columns) {
            if (!names.contains(column)) {
                throw lines.fault(
                        value.get(0),
                        "the column \"" + column + "\" of \"" + key + "\" is not among the columns"
                                + Suggestion.didYouMean(column, names));
            }
        }
        return columns;
    }

    private static List<String> words(List<Line> value) {
        List<String> words = new ArrayList<>();
        for (Line line : value) {
            for (String word : line.text().split(",", -1)) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                }
            }
        }
        return words;
    }
}
