package io.reelshelf.warehouse.shell;

import io.reelshelf.warehouse.shell.LiveMetadata.Column;
import io.reelshelf.warehouse.shell.LiveMetadata.Relation;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The commands that begin with a backslash; they describe the warehouse and steer the shell. */
final class MetaCommands {
    static final List<String> NAMES = List.of(
            "\\?", "\\d", "\\dn", "\\dt", "\\dv", "\\du", "\\l", "\\timing", "\\x", "\\format", "\\o", "\\i", "\\q");

    private static final String HELP = """
            \\d [NAME]      tables and views, or the columns of one      \\x            one line a cell, or not
            \\dt \\dv [NAME] tables, views (* for any characters)         \\format NAME  table, csv, json, vertical
            \\dn            schemas                                      \\timing       how long statements take, or not
            \\du            users                                        \\o [FILE]     results to a file, or to the screen
            \\l             databases                                    \\i FILE       run a file
            \\?             this help                                    \\q            quit
            Statements end with a semicolon. Ctrl-C cancels the one that runs, Ctrl-D quits.""";

    private final LiveMetadata metadata;
    private final ShellState state;
    private final Screen screen;
    private final StatementRunner runner;
    private final Predicate<Path> script;

    /** @param script runs a file, false where it failed */
    MetaCommands(
            LiveMetadata metadata, ShellState state, Screen screen, StatementRunner runner, Predicate<Path> script) {
        this.metadata = metadata;
        this.state = state;
        this.screen = screen;
        this.runner = runner;
        this.script = script;
    }

    /** Runs one; false where it failed, which has then been said. {@code \q} is not for here. */
    boolean run(String line) {
        String[] words = line.strip().split("\\s+", 2);
        @Nullable String argument = words.length > 1 ? words[1].strip().replaceFirst(";$", "") : null;
        try {
            return run(words[0].replaceFirst(";$", ""), argument);
        } catch (SQLException e) {
            screen.note(ErrorText.of(e, line));
        } catch (IOException e) {
            screen.note("error[RS-SQL-002]: " + e.getMessage() + ": check the path");
        }
        return false;
    }

    private boolean run(String command, @Nullable String argument) throws SQLException, IOException {
        switch (command) {
            case "\\?" -> screen.note(HELP);
            case "\\d" -> describe(argument);
            case "\\dt" -> list(argument, relation -> !relation.view());
            case "\\dv" -> list(argument, Relation::view);
            case "\\dn" -> names("schema", metadata.schemas());
            case "\\l" -> names("database", metadata.databases());
            case "\\du" -> {
                return users();
            }
            case "\\timing" -> toggleTiming();
            case "\\x" -> format(state.format() == OutputFormat.VERTICAL ? "table" : "vertical");
            case "\\format" -> {
                return format(argument == null ? "" : argument);
            }
            case "\\o" -> state.file(argument == null ? null : Path.of(argument));
            case "\\i" -> {
                return argument == null ? refused("\\i needs a file") : script.test(Path.of(argument));
            }
            default -> {
                return refused("Unknown command " + command);
            }
        }
        return true;
    }

    private boolean refused(String why) {
        screen.note("error[RS-SQL-003]: " + why + "; \\? shows the commands");
        return false;
    }

    private void toggleTiming() {
        state.timing(!state.timing());
        screen.note("Timing is " + (state.timing() ? "on." : "off."));
    }

    private boolean format(String name) {
        for (OutputFormat format : OutputFormat.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                state.format(format);
                screen.note("Format is " + name + ".");
                return true;
            }
        }
        return refused("\\format takes table, csv, json or vertical");
    }

    private boolean users() throws SQLException {
        if (metadata.hasUsers()) {
            return runner.run("SELECT usename AS \"user\", usesuper AS superuser, valuntil AS valid_until FROM pg_user"
                    + " ORDER BY 1");
        }
        return refused("A DuckDB file has no users by itself: see warehouse user list");
    }

    private void describe(@Nullable String name) throws SQLException, IOException {
        if (name == null) {
            list(null, relation -> true);
            return;
        }
        List<Relation> found = find(name);
        if (found.isEmpty()) {
            screen.note("No table or view is called " + name + ".");
        } else if (found.size() > 1) {
            write(found);
        } else {
            columns(found.get(0));
        }
    }

    private void columns(Relation relation) throws SQLException, IOException {
        if (relation.comment() != null) {
            screen.note(relation.schema() + "." + relation.name() + ": " + relation.comment());
        }
        try (Writer out = screen.result()) {
            RowWriter writer = state.format().on(out);
            writer.begin(List.of("column", "type", "nullable", "comment"));
            List<Column> columns = metadata.columns(relation.schema(), relation.name());
            for (Column column : columns) {
                writer.row(Arrays.asList(column.name(), column.type(), column.nullable(), column.comment()));
            }
            writer.end(columns.size());
        }
    }

    private void list(@Nullable String name, Predicate<Relation> wanted) throws SQLException, IOException {
        write(find(name).stream().filter(wanted).toList());
    }

    /** By {@code NAME} or {@code SCHEMA.NAME}; a star stands for any characters. */
    private List<Relation> find(@Nullable String name) throws SQLException {
        if (name == null) {
            return metadata.relations(null, null);
        }
        String pattern = name.toLowerCase(Locale.ROOT).replace('*', '%');
        int dot = pattern.indexOf('.');
        return dot < 0
                ? metadata.relations(null, pattern)
                : metadata.relations(pattern.substring(0, dot), pattern.substring(dot + 1));
    }

    private void write(List<Relation> relations) throws IOException {
        try (Writer out = screen.result()) {
            RowWriter writer = state.format().on(out);
            writer.begin(List.of("schema", "name", "kind", "comment"));
            for (Relation relation : relations) {
                writer.row(Arrays.asList(
                        relation.schema(), relation.name(), relation.view() ? "view" : "table", relation.comment()));
            }
            writer.end(relations.size());
        }
    }

    private void names(String title, List<String> names) throws IOException {
        try (Writer out = screen.result()) {
            RowWriter writer = state.format().on(out);
            writer.begin(List.of(title));
            for (String name : names) {
                writer.row(List.of(name));
            }
            writer.end(names.size());
        }
    }
}
