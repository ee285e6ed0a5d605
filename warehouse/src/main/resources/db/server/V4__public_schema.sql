-- Redshift's schema for what names none; DuckDB's own is called main.
CREATE SCHEMA IF NOT EXISTS public;
