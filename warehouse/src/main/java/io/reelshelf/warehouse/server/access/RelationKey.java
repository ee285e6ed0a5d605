package io.reelshelf.warehouse.server.access;

/** A table or view of the warehouse's file, in lower case: DuckDB's names differ in more than case. */
record RelationKey(String schema, String name) {
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
