-- What each view was built from, what each build did to it, and what its checks found.
ALTER TABLE catalog.feature_view ADD COLUMN input_snapshot VARCHAR(256) ENCODE ZSTD;
CREATE TABLE catalog.feature_run (
  run_id VARCHAR(256) NOT NULL ENCODE RAW,
  view_name VARCHAR(512) NOT NULL ENCODE ZSTD,
  status VARCHAR(16) NOT NULL ENCODE LZO,
  row_count BIGINT NOT NULL ENCODE AZ64,
  seconds DOUBLE PRECISION NOT NULL ENCODE ZSTD,
  input_snapshot VARCHAR(256) NOT NULL ENCODE ZSTD,
  sql_hash VARCHAR(256) NOT NULL ENCODE ZSTD,
  finished_at TIMESTAMP NOT NULL ENCODE AZ64,
  detail VARCHAR(4096) ENCODE ZSTD
)
DISTSTYLE ALL
SORTKEY (run_id);
CREATE TABLE catalog.feature_check (
  run_id VARCHAR(256) NOT NULL ENCODE RAW,
  view_name VARCHAR(512) NOT NULL ENCODE ZSTD,
  check_name VARCHAR(2048) NOT NULL ENCODE ZSTD,
  failing_rows BIGINT NOT NULL ENCODE AZ64,
  example VARCHAR(4096) ENCODE ZSTD,
  checked_at TIMESTAMP NOT NULL ENCODE AZ64
)
DISTSTYLE ALL
SORTKEY (run_id);
COMMENT ON COLUMN catalog.feature_view.input_snapshot IS 'Names the loads that the view reads, directly or through other views, and their definitions';
COMMENT ON TABLE catalog.feature_run IS 'What each build did with each view. Grain: run and view.';
COMMENT ON COLUMN catalog.feature_run.run_id IS 'The build, in catalog.run';
COMMENT ON COLUMN catalog.feature_run.view_name IS 'Schema and name of the view';
COMMENT ON COLUMN catalog.feature_run.status IS 'built, skipped (nothing had changed), failed (a check found rows) or stopped (it reads one that failed)';
COMMENT ON COLUMN catalog.feature_run.row_count IS 'Rows of the view after the build';
COMMENT ON COLUMN catalog.feature_run.seconds IS 'Wall time of building and checking it';
COMMENT ON COLUMN catalog.feature_run.input_snapshot IS 'Names what it was built from';
COMMENT ON COLUMN catalog.feature_run.sql_hash IS 'SHA-256 of its SELECT as the engine reads it';
COMMENT ON COLUMN catalog.feature_run.finished_at IS 'When, in UTC';
COMMENT ON COLUMN catalog.feature_run.detail IS 'The check that failed, or the view that stopped this one';
COMMENT ON TABLE catalog.feature_check IS 'What each check of a view found. Grain: run, view and check.';
COMMENT ON COLUMN catalog.feature_check.run_id IS 'The build, in catalog.run';
COMMENT ON COLUMN catalog.feature_check.view_name IS 'Schema and name of the view';
COMMENT ON COLUMN catalog.feature_check.check_name IS 'The check, such as not_null(movie_id)';
COMMENT ON COLUMN catalog.feature_check.failing_rows IS 'Rows that break it; 0 where it holds';
COMMENT ON COLUMN catalog.feature_check.example IS 'One row that breaks it';
COMMENT ON COLUMN catalog.feature_check.checked_at IS 'When, in UTC';
