package io.reelshelf.sql.emit;

import io.reelshelf.sql.View;
import io.reelshelf.sql.header.Distribution;
import io.reelshelf.sql.header.Materialization;
import io.reelshelf.sql.header.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The statements that build a view in an engine. */
public final class ViewScript {
    private final View view;
    private final Engine engine;
    private final UnaryOperator<String> names;

    private ViewScript(View view, Engine engine, UnaryOperator<String> names) {
        this.view = view;
        this.engine = engine;
        this.names = names;
    }

    /** Builds a view under its own name. */
    public static ViewScript of(View view, Engine engine) {
        return of(view, engine, UnaryOperator.identity());
    }

    /**
     * Builds a view under another name, from tables under other names.
     *
     * @param names the name to use for the view and for each table that it reads
     */
    public static ViewScript of(View view, Engine engine, UnaryOperator<String> names) {
        return new ViewScript(view, engine, names);
    }

    /** The SELECT. */
    public String select() {
        return SqlText.of(view.query().tree(names), engine);
    }

    /** The statement that makes the table or view; Redshift's views bind late, so that what they read can be rebuilt. */
    public String create() {
        String name = names.apply(view.name());
        if (view.header().materialization() instanceof Materialization.View) {
            String binding = engine == Engine.REDSHIFT ? "\nWITH NO SCHEMA BINDING" : "";
            return "CREATE VIEW " + name + " AS\n" + select() + binding;
        }
        return "CREATE TABLE " + name + layout() + "AS\n" + select();
    }

    private String layout() {
        if (engine == Engine.DUCKDB) {
            return " ";
        }
        Distribution distribution = view.header().distribution();
        String key = distribution.key().isEmpty() ? "" : "\nDISTKEY (" + distribution.key() + ")";
        String sort = distribution.sort().isEmpty() ? "" : "\nSORTKEY (" + String.join(", ", distribution.sort()) + ")";
        return "\nDISTSTYLE " + distribution.style().toUpperCase(Locale.ROOT) + key + sort + "\n";
    }

    /** Statements that describe the table and its columns; Redshift takes none on a late-binding view's columns. */
    public List<String> comments() {
        boolean isView = view.header().materialization() instanceof Materialization.View;
        String name = names.apply(view.name());
        List<String> comments = new ArrayList<>();
        comments.add("COMMENT ON " + (isView ? "VIEW " : "TABLE ") + name + " IS "
                + literal(view.header().comment()));
        if (isView && engine == Engine.REDSHIFT) {
            return comments;
        }
        for (ViewColumn column : view.header().columns()) {
            comments.add("COMMENT ON COLUMN " + name + "." + column.name() + " IS " + literal(column.comment()));
        }
        return comments;
    }

    /** Every statement, each ended by a semicolon. */
    public String text() {
        List<String> statements = new ArrayList<>(List.of(create()));
        statements.addAll(comments());
        return String.join(";\n", statements) + ";\n";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
