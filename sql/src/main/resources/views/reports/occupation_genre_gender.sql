-- description: Ratings by occupation, film genre and gender. A film of two genres counts in both.
-- grain: occupation_id, genre, gender
-- materialization: table
-- owner: analytics
-- tags: films, demographics
-- distribution: all
-- sort: occupation_id, genre
-- columns:
--   occupation_id: the occupation, 0 to 20
--   occupation: its name
--   genre: the film genre's name
--   gender: F or M
--   ratings [count]: ratings given; combinations without ratings have no row
--   mean_rating [stars]: their plain mean, 1 to 5
--   users [count]: different viewers
-- checks:
--   not_null: occupation_id, occupation, genre, gender, ratings, mean_rating, users
--   accepted_values: gender in F, M
--   range: occupation_id from 0 to 20
--   range: ratings from 1
--   range: mean_rating from 1 to 5
--   no_row: SELECT occupation_id FROM reports.occupation_genre_gender WHERE users > ratings
SELECT
  occupations.occupation_id,
  occupations.label AS occupation,
  genres.name AS genre,
  users.gender,
  CAST(SUM(rated.ratings) AS BIGINT) AS ratings,
  CAST(SUM(rated.total) AS DOUBLE PRECISION) / CAST(SUM(rated.ratings) AS DOUBLE PRECISION) AS mean_rating,
  CAST(COUNT(DISTINCT rated.user_id) AS BIGINT) AS users
FROM features.viewer_genre_ratings AS rated
JOIN core.dim_user AS users ON users.user_id = rated.user_id
JOIN core.dim_occupation AS occupations ON occupations.occupation_id = users.occupation_id
JOIN core.dim_genre AS genres ON genres.genre_id = rated.genre_id
GROUP BY occupations.occupation_id, occupations.label, genres.name, users.gender
