package io.reelshelf.warehouse.redshift;

import java.util.List;

/** Reads PRIMARY KEY, UNIQUE and FOREIGN KEY. */
final class Keys {
    private Keys() {}

    /** Reads a table's constraint where one comes next. */
    static boolean table(TokenReader reader, RelationName table, List<KeyDefinition> keys) throws RedshiftSqlException {
        String name = reader.accept("constraint") ? reader.name() : "";
        if (reader.accept("primary", "key")) {
            keys.add(named(name, "PRIMARY KEY", table, reader.columns()));
        } else if (reader.sees("unique")) {
            reader.next();
            keys.add(named(name, "UNIQUE", table, reader.columns()));
        } else if (reader.accept("foreign", "key")) {
            List<String> columns = reader.columns();
            reader.expect("references");
            keys.add(reference(reader, name, table, columns));
        } else if (reader.sees("check")) {
            throw RedshiftSqlException.refused("CHECK", reader.position(), "Redshift has no check constraints.");
        } else if (!name.isEmpty()) {
            throw reader.unexpected();
        } else {
            return false;
        }
        return true;
    }

    static KeyDefinition named(String name, String kind, RelationName table, List<String> columns) {
        String given = name.isEmpty()
                ? table.name() + (kind.equals("PRIMARY KEY") ? "_pkey" : "_" + String.join("_", columns) + "_key")
                : name;
        return new KeyDefinition(given, kind, columns, null, List.of());
    }

    /** Reads on after REFERENCES. */
    static KeyDefinition reference(TokenReader reader, String name, RelationName table, List<String> columns)
            throws RedshiftSqlException {
        RelationName referenced = reader.relation();
        List<String> referencedColumns = reader.columns();
        String given = name.isEmpty() ? table.name() + "_" + String.join("_", columns) + "_fkey" : name;
        return new KeyDefinition(given, "FOREIGN KEY", columns, referenced, referencedColumns);
    }
}
