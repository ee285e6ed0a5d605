-- What Redshift's DDL declared and DuckDB's catalog cannot hold, from the server's own tables in the warehouse's file.
CREATE SCHEMA rs_system.info;
CREATE VIEW rs_system.main.rs_declared_column AS SELECT * FROM ${file}.server.declared_column;
CREATE VIEW rs_system.main.rs_declared_table AS SELECT * FROM ${file}.server.declared_table;
CREATE VIEW rs_system.main.rs_declared_key AS SELECT * FROM ${file}.server.declared_key;
