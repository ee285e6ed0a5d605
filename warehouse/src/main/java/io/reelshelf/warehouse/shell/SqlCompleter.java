package io.reelshelf.warehouse.shell;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.redshift.RelationName;
import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.Tokenizer;
import io.reelshelf.warehouse.shell.LiveMetadata.Column;
import io.reelshelf.warehouse.shell.LiveMetadata.Relation;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Proposes keywords, schemas, tables, and the columns of the tables that the statement names. */
final class SqlCompleter implements Completer {
    private static final int MAX_TABLES = 8;
    private static final List<String> KEYWORDS = List.of(
            ("ALTER ANALYZE AND AS ASC BEGIN BETWEEN BY CASE CAST COMMIT COPY COUNT CREATE CROSS DELETE DESC DISTINCT DROP"
                            + " ELSE END EXCEPT EXISTS EXPLAIN FROM FULL GRANT GROUP HAVING IN INNER INSERT INTERSECT INTO"
                            + " IS JOIN LEFT LIKE LIMIT MATERIALIZED MERGE NOT NULL OFFSET ON OR ORDER OUTER OVER"
                            + " PARTITION REFRESH REVOKE RIGHT ROLLBACK SELECT SET SHOW SUM TABLE THEN TRUNCATE UNION UNLOAD"
                            + " UPDATE USING VACUUM VALUES VIEW WHEN WHERE WITH")
                    .split(" "));

    private final LiveMetadata metadata;

    SqlCompleter(LiveMetadata metadata) {
        this.metadata = metadata;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String word = line.word();
        if (line.line().stripLeading().startsWith("\\") && word.startsWith("\\")) {
            MetaCommands.NAMES.forEach(name -> candidates.add(new Candidate(name)));
            return;
        }
        boolean lower = !word.isEmpty() && word.equals(word.toLowerCase(Locale.ROOT));
        KEYWORDS.forEach(keyword -> candidates.add(new Candidate(lower ? keyword.toLowerCase(Locale.ROOT) : keyword)));
        try {
            names(line.line(), word).forEach(name -> candidates.add(candidate(name)));
        } catch (SQLException e) {
            // In a transaction that has failed nothing can be asked; keywords remain.
        }
    }

    private static Candidate candidate(String name) {
        boolean complete = !name.endsWith(".");
        return new Candidate(name, name, null, null, null, null, complete);
    }

    private Set<String> names(String statement, String word) throws SQLException {
        Set<String> names = new TreeSet<>();
        List<Relation> relations = metadata.relations(null, null);
        metadata.schemas().forEach(schema -> names.add(schema + "."));
        relations.stream()
                .filter(relation -> word.contains(".")
                        || relation.schema().equals(RelationName.DEFAULT_SCHEMA)
                        || relation.schema().equals("main"))
                .forEach(relation -> {
                    names.add(relation.schema() + "." + relation.name());
                    names.add(relation.name());
                });
        Set<String> mentioned = words(statement);
        List<Relation> used = relations.stream()
                .filter(relation -> mentioned.contains(relation.name()))
                .limit(MAX_TABLES)
                .toList();
        for (Relation relation : used) {
            for (Column column : metadata.columns(relation.schema(), relation.name())) {
                names.add(column.name());
            }
        }
        return names;
    }

    private static Set<String> words(String statement) {
        try {
            return Tokenizer.tokens(statement).stream()
                    .filter(Token::isName)
                    .map(Token::value)
                    .collect(Collectors.toSet());
        } catch (RedshiftSqlException e) {
            return Set.of();
        }
    }
}
