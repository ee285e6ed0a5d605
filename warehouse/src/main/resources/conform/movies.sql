-- raw -> core for viewers, films and ratings. Portable: DuckDB and Redshift run this text unchanged.
DELETE FROM core.dim_user;
INSERT INTO core.dim_user (user_id, gender, age_group_id, occupation_id, zip, zip3, state, zip_issue)
SELECT user_id, gender, age_group_id, occupation_id, zip, zip3, state, zip_issue FROM raw.users;

DELETE FROM core.dim_movie;
INSERT INTO core.dim_movie (movie_id, title, title_as_given, release_year)
SELECT movie_id, title, title_as_given, release_year FROM raw.movies;

-- Film genres are numbered from 1 by name.
DELETE FROM core.dim_genre WHERE medium = 'movie';
INSERT INTO core.dim_genre (genre_id, medium, name)
SELECT CAST(ROW_NUMBER() OVER (ORDER BY genre NULLS LAST) AS INTEGER), 'movie', genre
FROM (SELECT DISTINCT genre FROM raw.movie_genres) AS genres;

DELETE FROM core.bridge_movie_genre;
INSERT INTO core.bridge_movie_genre (movie_id, genre_id)
SELECT DISTINCT assigned.movie_id, genres.genre_id
FROM raw.movie_genres AS assigned
JOIN core.dim_genre AS genres ON genres.medium = 'movie' AND genres.name = assigned.genre;

DELETE FROM core.fact_rating;
INSERT INTO core.fact_rating (user_id, movie_id, rating, rated_at, date_key)
SELECT user_id, movie_id, rating, rated_at,
  CAST(EXTRACT(YEAR FROM rated_at) AS INTEGER) * 10000
    + CAST(EXTRACT(MONTH FROM rated_at) AS INTEGER) * 100
    + CAST(EXTRACT(DAY FROM rated_at) AS INTEGER)
FROM raw.ratings;

-- Whole years from the first rating's to the last one's: 0..99,999 days counted from the first day.
DELETE FROM core.dim_date;
INSERT INTO core.dim_date (date_key, calendar_date, year_number, quarter_number, month_number, day_number, iso_weekday)
WITH digits AS (
  SELECT 0 AS digit UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
  UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9
),
span AS (
  SELECT
    CAST(CAST(EXTRACT(YEAR FROM MIN(rated_at)) AS INTEGER) AS VARCHAR(4)) || '-01-01' AS first_day,
    CAST(CAST(EXTRACT(YEAR FROM MAX(rated_at)) AS INTEGER) AS VARCHAR(4)) || '-12-31' AS last_day
  FROM core.fact_rating
  HAVING COUNT(*) > 0
),
days AS (
  SELECT CAST(span.first_day AS DATE)
      + CAST(a.digit + 10 * b.digit + 100 * c.digit + 1000 * d.digit + 10000 * e.digit AS INTEGER) AS day,
    CAST(span.last_day AS DATE) AS last_day
  FROM span
  CROSS JOIN digits AS a CROSS JOIN digits AS b CROSS JOIN digits AS c CROSS JOIN digits AS d CROSS JOIN digits AS e
)
SELECT
  CAST(EXTRACT(YEAR FROM day) AS INTEGER) * 10000
    + CAST(EXTRACT(MONTH FROM day) AS INTEGER) * 100
    + CAST(EXTRACT(DAY FROM day) AS INTEGER),
  day,
  CAST(EXTRACT(YEAR FROM day) AS SMALLINT),
  CAST(EXTRACT(QUARTER FROM day) AS SMALLINT),
  CAST(EXTRACT(MONTH FROM day) AS SMALLINT),
  CAST(EXTRACT(DAY FROM day) AS SMALLINT),
  CAST(CASE WHEN EXTRACT(DOW FROM day) = 0 THEN 7 ELSE EXTRACT(DOW FROM day) END AS SMALLINT)
FROM days
WHERE day <= last_day;
