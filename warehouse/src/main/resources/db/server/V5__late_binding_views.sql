-- What views WITH NO SCHEMA BINDING read. macro_name: the macro of this schema that the view calls; query: as written.
CREATE TABLE server.late_binding_view (
  macro_name VARCHAR NOT NULL,
  query VARCHAR NOT NULL,
  duckdb_query VARCHAR NOT NULL
);
