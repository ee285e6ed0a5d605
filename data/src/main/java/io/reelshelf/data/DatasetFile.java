package io.reelshelf.data;

import java.nio.charset.Charset;
import java.util.List;
import java.util.OptionalInt;

/**
 * One file of a dataset as its publisher lays it out.
 *
 * @param role what the rows are
 * @param name the file's name inside the dataset's folder, such as {@code users.dat}; it may also be there as {@code users.dat.gz}
 * @param format how a line is cut into columns
 * @param encoding the encoding of the text
 * @param columns the declared columns, in file order
 */
public record DatasetFile(FileRole role, String name, FileFormat format, Charset encoding, List<Column> columns) {
    /** Checks that the file is named and has columns, and copies them. */
    public DatasetFile {
        if (name.isBlank() || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("Not a plain file name: '" + name + "'");
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("File without columns: " + name);
        }
        columns = List.copyOf(columns);
    }

    /** The names of the columns, in file order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** Where the column of this name stands, from 0; empty when there is none. */
    public OptionalInt indexOf(String column) {
        int index = columnNames().indexOf(column);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
