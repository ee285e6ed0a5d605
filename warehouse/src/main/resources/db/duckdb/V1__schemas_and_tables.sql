-- The warehouse's own tables. Facts have no key in DuckDB (COPY is 4-12 times slower with one): uniqueness is checked on load.
CREATE SCHEMA raw;
CREATE SCHEMA core;
CREATE SCHEMA features;
CREATE SCHEMA model;
CREATE SCHEMA reports;
CREATE SCHEMA quality;
CREATE SCHEMA catalog;

-- raw: accepted rows as they came (source text, file and line), typed; COPY lands here.
CREATE TABLE raw.users (
  user_id INTEGER NOT NULL,
  gender VARCHAR(1) NOT NULL,
  age SMALLINT NOT NULL,
  age_group_id SMALLINT NOT NULL,
  occupation_id SMALLINT NOT NULL,
  zip_as_given VARCHAR(32),
  zip VARCHAR(5),
  zip3 VARCHAR(3),
  state VARCHAR(2),
  zip_issue VARCHAR(32),
  source_file VARCHAR(512) NOT NULL,
  source_line BIGINT NOT NULL
);
CREATE TABLE raw.movies (
  movie_id INTEGER NOT NULL,
  title_as_given VARCHAR(512) NOT NULL,
  title VARCHAR(512) NOT NULL,
  release_year SMALLINT,
  genres_as_given VARCHAR(512),
  source_file VARCHAR(512) NOT NULL,
  source_line BIGINT NOT NULL
);
CREATE TABLE raw.movie_genres (
  movie_id INTEGER NOT NULL,
  genre VARCHAR(64) NOT NULL,
  position SMALLINT NOT NULL
);
CREATE TABLE raw.ratings (
  user_id INTEGER NOT NULL,
  movie_id INTEGER NOT NULL,
  rating SMALLINT NOT NULL,
  rated_at TIMESTAMP NOT NULL,
  source_file VARCHAR(512) NOT NULL,
  source_line BIGINT NOT NULL
);
CREATE TABLE raw.books (
  book_id BIGINT NOT NULL,
  title VARCHAR(1024) NOT NULL,
  series VARCHAR(512),
  series_name VARCHAR(512),
  series_position DOUBLE PRECISION,
  authors_as_given VARCHAR(1024),
  link VARCHAR(1024),
  genres_as_given VARCHAR(2048),
  published_as_given VARCHAR(128),
  published_on DATE,
  publication_year SMALLINT,
  publisher VARCHAR(512),
  pages INTEGER,
  language VARCHAR(32),
  review_count BIGINT,
  rating_count BIGINT,
  mean_rating DOUBLE PRECISION,
  awards VARCHAR(4096),
  source_file VARCHAR(512) NOT NULL,
  source_line BIGINT NOT NULL
);
CREATE TABLE raw.book_genres (
  book_id BIGINT NOT NULL,
  genre VARCHAR(64) NOT NULL,
  position SMALLINT NOT NULL
);
CREATE TABLE raw.book_authors (
  book_id BIGINT NOT NULL,
  author VARCHAR(256) NOT NULL,
  position SMALLINT NOT NULL
);
CREATE TABLE raw.age_groups (
  age_group_id SMALLINT NOT NULL,
  label VARCHAR(32) NOT NULL,
  min_age SMALLINT NOT NULL,
  max_age SMALLINT
);
CREATE TABLE raw.occupations (
  occupation_id SMALLINT NOT NULL,
  label VARCHAR(64) NOT NULL
);
CREATE TABLE raw.zips (
  zip VARCHAR(5) NOT NULL,
  state VARCHAR(2) NOT NULL,
  latitude DOUBLE PRECISION NOT NULL,
  longitude DOUBLE PRECISION NOT NULL
);
CREATE TABLE raw.zip3s (
  zip3 VARCHAR(3) NOT NULL,
  state VARCHAR(2) NOT NULL
);
CREATE TABLE raw.genre_map (
  book_genre VARCHAR(64) NOT NULL,
  movie_genre VARCHAR(64) NOT NULL,
  weight DOUBLE PRECISION NOT NULL
);

-- core: the star schema.
CREATE TABLE core.dim_age_group (
  age_group_id SMALLINT NOT NULL,
  label VARCHAR(32) NOT NULL,
  min_age SMALLINT NOT NULL,
  max_age SMALLINT
);
CREATE TABLE core.dim_occupation (
  occupation_id SMALLINT NOT NULL,
  label VARCHAR(64) NOT NULL
);
CREATE TABLE core.dim_genre (
  genre_id INTEGER NOT NULL,
  medium VARCHAR(8) NOT NULL,
  name VARCHAR(64) NOT NULL
);
CREATE TABLE core.dim_zip (
  zip VARCHAR(5) NOT NULL,
  zip3 VARCHAR(3) NOT NULL,
  state VARCHAR(2) NOT NULL,
  latitude DOUBLE PRECISION NOT NULL,
  longitude DOUBLE PRECISION NOT NULL
);
CREATE TABLE core.dim_zip3 (
  zip3 VARCHAR(3) NOT NULL,
  state VARCHAR(2) NOT NULL,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION
);
CREATE TABLE core.dim_date (
  date_key INTEGER NOT NULL,
  calendar_date DATE NOT NULL,
  year_number SMALLINT NOT NULL,
  quarter_number SMALLINT NOT NULL,
  month_number SMALLINT NOT NULL,
  day_number SMALLINT NOT NULL,
  iso_weekday SMALLINT NOT NULL
);
CREATE TABLE core.dim_user (
  user_id INTEGER NOT NULL,
  gender VARCHAR(1) NOT NULL,
  age_group_id SMALLINT NOT NULL,
  occupation_id SMALLINT NOT NULL,
  zip VARCHAR(5),
  zip3 VARCHAR(3),
  state VARCHAR(2),
  zip_issue VARCHAR(32)
);
CREATE TABLE core.dim_movie (
  movie_id INTEGER NOT NULL,
  title VARCHAR(512) NOT NULL,
  title_as_given VARCHAR(512) NOT NULL,
  release_year SMALLINT
);
CREATE TABLE core.dim_book (
  book_id BIGINT NOT NULL,
  title VARCHAR(1024) NOT NULL,
  series_name VARCHAR(512),
  series_position DOUBLE PRECISION,
  authors VARCHAR(1024),
  published_on DATE,
  publication_year SMALLINT,
  publisher VARCHAR(512),
  pages INTEGER,
  language VARCHAR(32),
  review_count BIGINT,
  rating_count BIGINT,
  mean_rating DOUBLE PRECISION,
  awards VARCHAR(4096),
  link VARCHAR(1024)
);
CREATE TABLE core.bridge_movie_genre (
  movie_id INTEGER NOT NULL,
  genre_id INTEGER NOT NULL
);
CREATE TABLE core.bridge_book_genre (
  book_id BIGINT NOT NULL,
  genre_id INTEGER NOT NULL,
  position SMALLINT NOT NULL
);
CREATE TABLE core.bridge_book_author (
  book_id BIGINT NOT NULL,
  author VARCHAR(256) NOT NULL,
  position SMALLINT NOT NULL
);
CREATE TABLE core.bridge_genre (
  book_genre_id INTEGER NOT NULL,
  movie_genre_id INTEGER NOT NULL,
  weight DOUBLE PRECISION NOT NULL
);
CREATE TABLE core.fact_rating (
  user_id INTEGER NOT NULL,
  movie_id INTEGER NOT NULL,
  rating SMALLINT NOT NULL,
  rated_at TIMESTAMP NOT NULL,
  date_key INTEGER NOT NULL
);

-- model: what training publishes; serving reads the version that is current.
CREATE TABLE model.version (
  version_id VARCHAR(64) NOT NULL,
  created_at TIMESTAMP NOT NULL,
  data_snapshot VARCHAR(64) NOT NULL,
  settings VARCHAR(8192) NOT NULL,
  metrics VARCHAR(8192) NOT NULL,
  is_current BOOLEAN NOT NULL
);
CREATE TABLE model.item_weight (
  version_id VARCHAR(64) NOT NULL,
  movie_id INTEGER NOT NULL,
  neighbour_id INTEGER NOT NULL,
  weight DOUBLE PRECISION NOT NULL
);
CREATE TABLE model.demographic_prior (
  version_id VARCHAR(64) NOT NULL,
  dimension VARCHAR(16) NOT NULL,
  group_key VARCHAR(16) NOT NULL,
  movie_id INTEGER NOT NULL,
  log_lift DOUBLE PRECISION NOT NULL
);

-- quality: what was refused, and what the columns hold.
CREATE TABLE quality.rejected (
  load_id VARCHAR(64) NOT NULL,
  dataset VARCHAR(64) NOT NULL,
  source_file VARCHAR(512) NOT NULL,
  source_line BIGINT NOT NULL,
  reason VARCHAR(64) NOT NULL,
  detail VARCHAR(1024) NOT NULL,
  raw_text VARCHAR(4096) NOT NULL
);
CREATE TABLE quality.profile (
  load_id VARCHAR(64) NOT NULL,
  dataset VARCHAR(64) NOT NULL,
  table_name VARCHAR(128) NOT NULL,
  column_name VARCHAR(128) NOT NULL,
  row_count BIGINT NOT NULL,
  null_count BIGINT NOT NULL,
  distinct_count BIGINT NOT NULL,
  min_value VARCHAR(512),
  max_value VARCHAR(512),
  mean_value DOUBLE PRECISION,
  top_values VARCHAR(8192) NOT NULL,
  histogram VARCHAR(8192) NOT NULL
);

-- catalog: what was found, what was loaded, what ran.
CREATE TABLE catalog.dataset (
  load_id VARCHAR(64) NOT NULL,
  dataset VARCHAR(64) NOT NULL,
  role VARCHAR(32) NOT NULL,
  source_file VARCHAR(512) NOT NULL,
  format VARCHAR(32) NOT NULL,
  encoding VARCHAR(32) NOT NULL,
  compression VARCHAR(16) NOT NULL,
  bytes BIGINT NOT NULL,
  row_count BIGINT NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  column_schema VARCHAR(8192) NOT NULL,
  discovered_at TIMESTAMP NOT NULL
);
CREATE TABLE catalog.load_ledger (
  load_id VARCHAR(64) NOT NULL,
  subject VARCHAR(16) NOT NULL,
  dataset VARCHAR(64) NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  lake_path VARCHAR(1024) NOT NULL,
  rows_in BIGINT NOT NULL,
  rows_loaded BIGINT NOT NULL,
  rows_rejected BIGINT NOT NULL,
  rows_duplicate BIGINT NOT NULL,
  loaded_at TIMESTAMP NOT NULL,
  superseded_at TIMESTAMP
);
CREATE TABLE catalog.run (
  run_id VARCHAR(64) NOT NULL,
  command VARCHAR(64) NOT NULL,
  input VARCHAR(1024) NOT NULL,
  started_at TIMESTAMP NOT NULL,
  finished_at TIMESTAMP,
  status VARCHAR(16) NOT NULL,
  counts VARCHAR(4096) NOT NULL,
  error VARCHAR(4096)
);
CREATE TABLE catalog.feature_view (
  view_name VARCHAR(128) NOT NULL,
  run_id VARCHAR(64) NOT NULL,
  sql_hash VARCHAR(64) NOT NULL,
  data_snapshot VARCHAR(64) NOT NULL,
  row_count BIGINT NOT NULL,
  seconds DOUBLE PRECISION NOT NULL,
  built_at TIMESTAMP NOT NULL
);
