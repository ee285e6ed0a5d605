-- How views were built, and what incremental ones were built from.
ALTER TABLE catalog.feature_run ADD COLUMN build_mode VARCHAR(16);
CREATE TABLE catalog.feature_input (
  view_name VARCHAR(128) NOT NULL,
  table_name VARCHAR(128) NOT NULL,
  row_count BIGINT NOT NULL,
  fingerprint VARCHAR(128) NOT NULL,
  tail_from TIMESTAMP,
  tail_table VARCHAR(256)
);
COMMENT ON COLUMN catalog.feature_run.build_mode IS 'full or incremental; null where nothing was built';
COMMENT ON TABLE catalog.feature_input IS 'What each incremental view was last built from. Grain: view and table.';
COMMENT ON COLUMN catalog.feature_input.view_name IS 'Schema and name of the view';
COMMENT ON COLUMN catalog.feature_input.table_name IS 'Schema and name of a table that it reads';
COMMENT ON COLUMN catalog.feature_input.row_count IS 'Its rows; of a growing table those before the tail';
COMMENT ON COLUMN catalog.feature_input.fingerprint IS 'Sum and XOR of hashes of these rows';
COMMENT ON COLUMN catalog.feature_input.tail_from IS 'Event time at which the tail of a growing table starts, in UTC: newest row minus lookback';
COMMENT ON COLUMN catalog.feature_input.tail_table IS 'The table that keeps the rows of the tail';
