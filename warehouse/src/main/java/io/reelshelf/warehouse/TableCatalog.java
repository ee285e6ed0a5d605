package io.reelshelf.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The warehouse's own tables as the migrations declare them; needs no connection. */
public final class TableCatalog {
    private static final String MIGRATION = "/db/duckdb/V1__schemas_and_tables.sql";
    private static final Pattern CREATE = Pattern.compile("^CREATE TABLE (\\w+\\.\\w+)", Pattern.MULTILINE);

    private TableCatalog() {}

    /** Every table as {@code schema.table}. */
    public static List<String> tables() {
        try (InputStream in = TableCatalog.class.getResourceAsStream(MIGRATION)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + MIGRATION);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CREATE.matcher(text)
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + MIGRATION, e);
        }
    }
}
