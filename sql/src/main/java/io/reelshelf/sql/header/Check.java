package io.reelshelf.sql.header;

import io.reelshelf.sql.source.Select;
import io.reelshelf.sql.source.TableReference;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Something that must hold for a view's rows: a query finds those that break it. */
public sealed interface Check {
    /** Name and subject, such as {@code not_null(movie_id)}; unique within a view. */
    String name();

    /**
     * SQL that returns the rows which break the check, in what DuckDB and Redshift read alike.
     *
     * @param view {@code schema.table} of the checked view
     * @param tables where each table that the check names is to be read
     */
    String failures(String view, UnaryOperator<String> tables);

    /** The tables that it names, beside the view; the view itself may be among them. */
    default List<String> tables() {
        return List.of();
    }

    /** A column has no NULL. */
    record NotNull(String column) implements Check {
        @Override
        public String name() {
            return "not_null(" + column + ")";
        }

        @Override
        public String failures(String view, UnaryOperator<String> tables) {
            return "SELECT * FROM " + tables.apply(view) + " WHERE " + column + " IS NULL";
        }
    }

    /** No two rows are alike in these columns. */
    record Unique(List<String> columns) implements Check {
        /** Copies the columns. */
        public Unique {
            columns = List.copyOf(columns);
        }

        @Override
        public String name() {
            return "unique(" + String.join(", ", columns) + ")";
        }

        @Override
        public String failures(String view, UnaryOperator<String> tables) {
            String key = String.join(", ", columns);
            return "SELECT " + key + ", COUNT(*) AS repeated FROM " + tables.apply(view) + " GROUP BY " + key
                    + " HAVING COUNT(*) > 1";
        }
    }

    /** A column, where it is not NULL, has one of these values, compared as text. */
    record AcceptedValues(String column, List<String> values) implements Check {
        /** Copies the values. */
        public AcceptedValues {
            values = List.copyOf(values);
        }

        @Override
        public String name() {
            return "accepted_values(" + column + ")";
        }

        @Override
        public String failures(String view, UnaryOperator<String> tables) {
            List<String> literals = values.stream()
                    .map(value -> "'" + value.replace("'", "''") + "'")
                    .toList();
            return "SELECT * FROM " + tables.apply(view) + " WHERE CAST(" + column + " AS VARCHAR(256)) NOT IN ("
                    + String.join(", ", literals) + ")";
        }
    }

    /** Every value of a column, where it is not NULL, stands in a column of another table. */
    record Relationship(String column, String parent, String parentColumn) implements Check {
        @Override
        public String name() {
            return "relationships(" + column + " in " + parent + "." + parentColumn + ")";
        }

        @Override
        public List<String> tables() {
            return List.of(parent);
        }

        @Override
        public String failures(String view, UnaryOperator<String> tables) {
            return "SELECT child.* FROM " + tables.apply(view) + " AS child LEFT JOIN " + tables.apply(parent)
                    + " AS parent ON parent." + parentColumn + " = child." + column + " WHERE child." + column
                    + " IS NOT NULL AND parent." + parentColumn + " IS NULL";
        }
    }

    /**
     * A number, where it is not NULL, lies between two bounds, both allowed.
     *
     * @param low a number, or empty for none
     * @param high a number, or empty for none
     */
    record Range(String column, String low, String high) implements Check {
        @Override
        public String name() {
            return "range(" + column + ")";
        }

        @Override
        public String failures(String view, UnaryOperator<String> tables) {
            String below = low.isEmpty() ? "" : column + " < " + low;
            String above = high.isEmpty() ? "" : column + " > " + high;
            String either = below.isEmpty() || above.isEmpty() ? "" : " OR ";
            return "SELECT * FROM " + tables.apply(view) + " WHERE " + below + either + above;
        }
    }

    /** A query of the file's own returns no row; it names the view as others do. */
    record NoRow(int number, Select query) implements Check {
        /** Checks the query. */
        public NoRow {
            Objects.requireNonNull(query);
        }

        @Override
        public String name() {
            return "no_row(" + number + ")";
        }

        @Override
        public List<String> tables() {
            return query.references().stream().map(TableReference::table).toList();
        }

        @Override
        public String failures(String view, UnaryOperator<String> tables) {
            return query.renamed(tables);
        }
    }
}
