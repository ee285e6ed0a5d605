package io.reelshelf.sql.header;

import io.reelshelf.sql.header.HeaderLines.Line;
import io.reelshelf.sql.source.Select;
import io.reelshelf.sql.source.SourceText;
import io.reelshelf.sql.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the entries under {@code checks}. */
final class CheckParser {
    private static final List<String> KINDS =
            List.of("not_null", "unique", "accepted_values", "relationships", "range", "no_row");
    private static final Pattern ENTRY = Pattern.compile("(\\w+): (.+)");
    private static final Pattern ACCEPTED = Pattern.compile("(\\w+) in (.+)");
    private static final Pattern RELATIONSHIP = Pattern.compile("(\\w+) in (\\w+\\.\\w+)\\.(\\w+)");
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern RANGE = Pattern.compile("(\\w+)(?: from " + NUMBER + ")?(?: to " + NUMBER + ")?");

    private final HeaderLines lines;
    private final List<String> names;
    private final List<Check> checks = new ArrayList<>();

    CheckParser(HeaderLines lines, List<String> names) {
        this.lines = lines;
        this.names = names;
    }

    List<Check> checks() {
        lines.optional("checks").forEach(this::read);
        return checks;
    }

    private void read(Line line) {
        Matcher entry = ENTRY.matcher(line.text());
        if (!entry.matches()) {
            throw lines.fault(line, "a check is written \"kind: what\"; the kinds are " + String.join(", ", KINDS));
        }
        Line what = new Line(line.number(), line.column() + entry.start(2), entry.group(2));
        switch (entry.group(1)) {
            case "not_null" -> columns(what).forEach(column -> checks.add(new Check.NotNull(column)));
            case "unique" -> checks.add(new Check.Unique(columns(what)));
            case "accepted_values" -> accepted(what);
            case "relationships" -> relationship(what);
            case "range" -> range(what);
            case "no_row" ->
                checks.add(new Check.NoRow(
                        line.number(),
                        Select.parse(new SourceText(
                                lines.file(), line.number() - 1, " ".repeat(what.column() - 1) + what.text()))));
            default ->
                throw lines.fault(
                        line,
                        "there is no check \"" + entry.group(1) + "\""
                                + Suggestion.endingWithDidYouMean(entry.group(1), KINDS) + " The kinds are "
                                + String.join(", ", KINDS));
        }
    }

    private void accepted(Line what) {
        Matcher matcher = match(ACCEPTED, what, "accepted_values: gender in F, M");
        checks.add(new Check.AcceptedValues(
                column(what, matcher.group(1)), List.of(matcher.group(2).split(",\\s*"))));
    }

    private void relationship(Line what) {
        Matcher matcher = match(RELATIONSHIP, what, "relationships: movie_id in core.dim_movie.movie_id");
        checks.add(new Check.Relationship(column(what, matcher.group(1)), matcher.group(2), matcher.group(3)));
    }

    private void range(Line what) {
        Matcher matcher = match(RANGE, what, "range: mean_rating from 1 to 5");
        String low = matcher.group(2) == null ? "" : matcher.group(2);
        String high = matcher.group(3) == null ? "" : matcher.group(3);
        if (low.isEmpty() && high.isEmpty()) {
            throw lines.fault(
                    what, "a range has a bound. Write \"range: mean_rating from 1 to 5\", or one of the bounds");
        }
        checks.add(new Check.Range(column(what, matcher.group(1)), low, high));
    }

    private Matcher match(Pattern form, Line what, String example) {
        Matcher matcher = form.matcher(what.text());
        if (!matcher.matches()) {
            throw lines.fault(what, "this check is written otherwise. Write it like \"" + example + "\"");
        }
        return matcher;
    }

    private List<String> columns(Line what) {
        List<String> columns = new ArrayList<>();
        for (String name : what.text().split(",\\s*", -1)) {
            columns.add(column(what, name));
        }
        return columns;
    }

    private String column(Line what, String name) {
        if (!names.contains(name)) {
            throw lines.fault(
                    what, "the column \"" + name + "\" is not among the columns" + Suggestion.didYouMean(name, names));
        }
        return name;
    }
}
