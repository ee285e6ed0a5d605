-- The feature views' columns, computed in the simplest way: what the tests need is their shape and plausible figures.
CREATE TEMP TABLE member AS
  SELECT user_id, 'all' AS dimension, 'all' AS group_key, 'Everyone' AS group_label FROM core.dim_user
  UNION ALL SELECT user_id, 'gender', gender, IF(gender = 'F', 'Women', 'Men') FROM core.dim_user
  UNION ALL SELECT user_id, 'age_group', age_group_id::VARCHAR, a.label FROM core.dim_user JOIN core.dim_age_group a USING (age_group_id)
  UNION ALL SELECT user_id, 'occupation', occupation_id::VARCHAR, o.label FROM core.dim_user JOIN core.dim_occupation o USING (occupation_id)
  UNION ALL SELECT user_id, 'state', state, state FROM core.dim_user WHERE state IS NOT NULL
  UNION ALL SELECT user_id, 'gender_age', gender || '-' || age_group_id, gender || ' ' || a.label FROM core.dim_user JOIN core.dim_age_group a USING (age_group_id);
CREATE TABLE features.movie_rating_stats AS
  SELECT movie_id, COUNT(*) AS ratings, AVG(rating) AS mean_rating, (SUM(rating) + 3.5 * 10) / (COUNT(*) + 10) AS bayesian_mean,
    AVG((rating = 1)::INTEGER) AS share_1, AVG((rating = 2)::INTEGER) AS share_2, AVG((rating = 3)::INTEGER) AS share_3,
    AVG((rating = 4)::INTEGER) AS share_4, AVG((rating = 5)::INTEGER) AS share_5
  FROM core.fact_rating GROUP BY movie_id;
CREATE TABLE features.movie_demographic_rating AS
  SELECT movie_id, dimension, group_key, g.ratings, likes, g.mean_rating, (total + 10 * s.mean_rating) / (g.ratings + 10) AS shrunk_mean,
    (total + 10 * s.mean_rating) / (g.ratings + 10) - s.mean_rating AS lift
  FROM (SELECT movie_id, dimension, group_key, COUNT(*) AS ratings, COUNT(*) FILTER (rating >= 4) AS likes, AVG(rating) AS mean_rating,
      SUM(rating)::DOUBLE AS total FROM core.fact_rating JOIN member USING (user_id) WHERE dimension <> 'all' GROUP BY ALL) g
  JOIN features.movie_rating_stats s USING (movie_id);
CREATE TABLE features.genre_demographic_affinity AS
  SELECT genre_id, genre, dimension, group_key, ratings, mean_rating, share,
    share / MAX(CASE WHEN dimension = 'all' THEN share END) OVER (PARTITION BY genre_id) AS affinity
  FROM (SELECT *, ratings / SUM(ratings) OVER (PARTITION BY dimension, group_key) AS share
    FROM (SELECT g.genre_id, g.name AS genre, dimension, group_key, COUNT(*) AS ratings, AVG(rating) AS mean_rating
      FROM core.fact_rating JOIN core.bridge_movie_genre USING (movie_id) JOIN core.dim_genre g USING (genre_id) JOIN member USING (user_id)
      GROUP BY ALL));
CREATE TABLE features.movie_similarity AS
  SELECT movie_id, neighbour_id, place, similarity, co_ratings FROM (
    SELECT *, co_ratings / 600.0 AS similarity, row_number() OVER (PARTITION BY movie_id ORDER BY co_ratings DESC, neighbour_id) AS place
    FROM (SELECT a.movie_id, b.movie_id AS neighbour_id, COUNT(*) AS co_ratings
      FROM core.fact_rating a JOIN core.fact_rating b ON a.user_id = b.user_id AND a.movie_id <> b.movie_id AND a.rating >= 4 AND b.rating >= 4
      GROUP BY ALL)) WHERE place <= 20;
CREATE TABLE features.book_genre_vector AS
  SELECT book_id, movie_genre_id AS genre_id, weight / sqrt(SUM(weight * weight) OVER (PARTITION BY book_id)) AS weight
  FROM core.bridge_book_genre b JOIN core.bridge_genre g ON g.book_genre_id = b.genre_id;
CREATE TABLE features.book_score AS
  SELECT book_id, rating_count, mean_rating, (mean_rating * rating_count + 4 * 500) / (rating_count + 500) AS bayesian_score FROM core.dim_book;
CREATE TABLE features.genre_bridge AS SELECT movie_genre_id, book_genre_id, weight FROM core.bridge_genre;

CREATE TABLE reports.ratings_by_day AS
  SELECT rated_at::DATE AS day, gender, COUNT(*) AS ratings, AVG(rating) AS mean_rating, COUNT(DISTINCT user_id) AS users
  FROM core.fact_rating JOIN core.dim_user USING (user_id) GROUP BY ALL;
COMMENT ON TABLE reports.ratings_by_day IS 'How many ratings each day brought, by gender';
COMMENT ON COLUMN reports.ratings_by_day.day IS 'The day, UTC';
CREATE TABLE reports.ratings_by_occupation AS
  SELECT o.occupation_id, o.label AS occupation, COUNT(*) AS ratings, AVG(rating) AS mean_rating, COUNT(DISTINCT user_id) AS users
  FROM core.fact_rating JOIN core.dim_user USING (user_id) JOIN core.dim_occupation o USING (occupation_id) GROUP BY ALL;
CREATE TABLE reports.occupation_genre_gender AS
  SELECT o.occupation_id, o.label AS occupation, g.name AS genre, gender, COUNT(*) AS ratings, AVG(rating) AS mean_rating, COUNT(DISTINCT user_id) AS users
  FROM core.fact_rating JOIN core.dim_user USING (user_id) JOIN core.dim_occupation o USING (occupation_id)
    JOIN core.bridge_movie_genre USING (movie_id) JOIN core.dim_genre g USING (genre_id) GROUP BY ALL;
CREATE TABLE reports.ratings_by_state AS
  SELECT state, COUNT(*) AS ratings, AVG(rating) AS mean_rating, COUNT(DISTINCT user_id) AS users
  FROM core.fact_rating JOIN core.dim_user USING (user_id) GROUP BY ALL;
CREATE TABLE reports.ratings_by_zip3 AS
  SELECT zip3, z.state, z.latitude, z.longitude, COUNT(*) AS ratings, AVG(rating) AS mean_rating, COUNT(DISTINCT user_id) AS users
  FROM core.fact_rating JOIN core.dim_user u USING (user_id) JOIN core.dim_zip3 z USING (zip3) GROUP BY ALL;
CREATE TABLE reports.rating_distribution AS
  SELECT *, ratings / SUM(ratings) OVER (PARTITION BY dimension, group_key) AS share
  FROM (SELECT dimension, group_key, group_label, rating, COUNT(*) AS ratings FROM core.fact_rating JOIN member USING (user_id)
    WHERE dimension IN ('all', 'gender', 'age_group', 'occupation') GROUP BY ALL);
CREATE TABLE reports.top_movies_by_demographic AS
  SELECT dimension, group_key, group_label, place::INTEGER AS place, movie_id, title, release_year, ratings, mean_rating, shrunk_mean, lift FROM (
    SELECT r.*, m.title, m.release_year, l.group_label, row_number() OVER (PARTITION BY r.dimension, r.group_key ORDER BY shrunk_mean DESC, movie_id) AS place
    FROM features.movie_demographic_rating r JOIN core.dim_movie m USING (movie_id)
      JOIN (SELECT DISTINCT dimension, group_key, group_label FROM member) l USING (dimension, group_key)) WHERE place <= 20;
CREATE TABLE reports.cross_media AS
  SELECT movie_genre, dimension, group_key, group_label, place::INTEGER AS place, book_id, title, authors, score FROM (
    SELECT a.genre AS movie_genre, a.dimension, a.group_key, l.group_label, b.book_id, b.title, b.authors, a.affinity * v.weight * s.bayesian_score AS score,
      row_number() OVER (PARTITION BY a.genre, a.dimension, a.group_key ORDER BY a.affinity * v.weight * s.bayesian_score DESC, b.book_id) AS place
    FROM features.genre_demographic_affinity a JOIN features.book_genre_vector v USING (genre_id) JOIN features.book_score s USING (book_id)
      JOIN core.dim_book b USING (book_id) JOIN (SELECT DISTINCT dimension, group_key, group_label FROM member) l USING (dimension, group_key))
  WHERE place <= 10;
-- Awkward values: an empty group, text that a spreadsheet would run, quotes, line breaks, nulls.
CREATE TABLE reports.awkward (name VARCHAR, "odd ""column""" INTEGER, happened DATE, flag BOOLEAN, amount DOUBLE, thing_id BIGINT, ratings BIGINT);
COMMENT ON COLUMN reports.awkward.name IS 'Anything';
INSERT INTO reports.awkward VALUES ('=1+1', 1, DATE '2001-02-28', true, -0.5, 7, 3), ('a "quoted", text', NULL, NULL, NULL, NULL, NULL, NULL),
  (E'two\nlines', 2, DATE '2001-03-01', false, 1e300, 8, 4), (NULL, 3, NULL, NULL, 'NaN', 9, 5), ('', 3, NULL, NULL, 0, 9, 5), ('Ünïcode', 3, NULL, NULL, 0, 9, 5);
-- What the feature runner records of a build.
INSERT INTO catalog.feature_view (view_name, run_id, sql_hash, data_snapshot, row_count, seconds, built_at)
  SELECT 'features.' || table_name, 'run-1', 'hash', '${snapshot}', estimated_size, 0.1, now()::TIMESTAMP FROM duckdb_tables() WHERE schema_name = 'features';
