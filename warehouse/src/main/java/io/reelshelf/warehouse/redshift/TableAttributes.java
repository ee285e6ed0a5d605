package io.reelshelf.warehouse.redshift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * DISTSTYLE, DISTKEY, SORTKEY, BACKUP and ENCODE AUTO of a table, gathered while its definition is read:
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html
 */
final class TableAttributes {
    private static final Set<String> STYLES = Set.of("even", "key", "all", "auto");

    private String diststyle = "";
    private String distributionKey = "";
    private String sortKind = "";
    private final List<String> sortKey = new ArrayList<>();

    /** Reads the attributes that come next. */
    void readAll(TokenReader reader) throws RedshiftSqlException {
        boolean more = true;
        while (more) {
            more = read(reader);
        }
    }

    /** Reads one attribute where it comes next. */
    boolean read(TokenReader reader) throws RedshiftSqlException {
        if (reader.accept("diststyle")) {
            style(reader);
        } else if (reader.accept("distkey")) {
            reader.expectSymbol("(");
            distributionKey(reader.name());
            reader.expectSymbol(")");
        } else if (reader.accept("backup")) {
            if (!reader.accept("yes")) {
                reader.expect("no");
            }
        } else if (reader.accept("encode", "auto")) {
            return true;
        } else {
            return sortKey(reader);
        }
        return true;
    }

    private boolean sortKey(TokenReader reader) throws RedshiftSqlException {
        boolean interleaved = reader.sees("interleaved", "sortkey");
        if (interleaved || reader.sees("compound", "sortkey")) {
            reader.next();
        }
        if (!reader.accept("sortkey")) {
            return false;
        }
        sortKey.clear();
        if (reader.accept("auto")) {
            sortKind = "AUTO";
        } else if (reader.accept("none")) {
            sortKind = "";
        } else {
            sortKind = interleaved ? "INTERLEAVED" : "COMPOUND";
            List<String> columns = reader.columns();
            if (columns.isEmpty()) {
                throw reader.unexpected();
            }
            sortKey.addAll(columns);
        }
        return true;
    }

    private void style(TokenReader reader) throws RedshiftSqlException {
        Token style = reader.next();
        if (style.kind() != TokenKind.WORD || !STYLES.contains(style.value())) {
            throw RedshiftSqlException.syntax("DISTSTYLE is EVEN, KEY, ALL or AUTO", style.position());
        }
        diststyle = style.value().toUpperCase(Locale.ROOT);
    }

    void distributionKey(String column) {
        distributionKey = column;
        diststyle = "KEY";
    }

    void addSortColumn(String column) {
        sortKind = sortKind.isEmpty() ? "COMPOUND" : sortKind;
        sortKey.add(column);
    }

    boolean isDistributionKey(String column) {
        return column.equals(distributionKey);
    }

    /** From 1, negative where interleaved; 0 for no sort column. */
    int sortPosition(String column) {
        int position = sortKey.indexOf(column) + 1;
        return sortKind.equals("INTERLEAVED") ? -position : position;
    }

    /** Columns that are a distribution or sort key. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(sortKey);
        if (!distributionKey.isEmpty() && !columns.contains(distributionKey)) {
            columns.add(distributionKey);
        }
        return columns;
    }

    String distributionKey() {
        return distributionKey;
    }

    String diststyle() {
        return diststyle.isEmpty() ? "AUTO" : diststyle;
    }

    boolean hasDiststyle() {
        return !diststyle.isEmpty();
    }

    @Nullable
    String sortKind() {
        return sortKind.isEmpty() ? null : sortKind;
    }
}
