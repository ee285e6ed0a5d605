-- description: How each rated film was rated by everyone.
--   The Bayesian mean adds 25 ratings at the mean of all ratings: (sum of the film's ratings + 25 * global mean) /
--   (its ratings + 25), so that a film with two fives does not lead the list.
-- grain: movie_id
-- materialization: table
-- owner: recommender
-- tags: films
-- distribution: key(movie_id)
-- sort: movie_id
-- columns:
--   movie_id: the film; films without a rating have no row
--   ratings [count]: how many ratings it has
--   mean_rating [stars]: plain mean of its ratings, 1 to 5
--   bayesian_mean [stars]: mean with 25 ratings at the global mean added, 1 to 5
--   share_1 [share]: share of its ratings that are 1, from 0 to 1
--   share_2 [share]: share of its ratings that are 2, from 0 to 1
--   share_3 [share]: share of its ratings that are 3, from 0 to 1
--   share_4 [share]: share of its ratings that are 4, from 0 to 1
--   share_5 [share]: share of its ratings that are 5, from 0 to 1
-- checks:
--   not_null: movie_id, ratings, mean_rating, bayesian_mean
--   relationships: movie_id in core.dim_movie.movie_id
--   range: ratings from 1
--   range: mean_rating from 1 to 5
--   range: bayesian_mean from 1 to 5
--   no_row: SELECT movie_id FROM features.movie_rating_stats
--          WHERE ABS(share_1 + share_2 + share_3 + share_4 + share_5 - 1) > 0.000000001
WITH prior AS (
  SELECT AVG(CAST(rating AS DOUBLE PRECISION)) AS global_mean
  FROM core.fact_rating
),
counts AS (
  SELECT
    movie_id,
    CAST(COUNT(*) AS DOUBLE PRECISION) AS ratings,
    CAST(SUM(rating) AS DOUBLE PRECISION) AS total,
    CAST(SUM(CASE WHEN rating = 1 THEN 1 ELSE 0 END) AS DOUBLE PRECISION) AS stars_1,
    CAST(SUM(CASE WHEN rating = 2 THEN 1 ELSE 0 END) AS DOUBLE PRECISION) AS stars_2,
    CAST(SUM(CASE WHEN rating = 3 THEN 1 ELSE 0 END) AS DOUBLE PRECISION) AS stars_3,
    CAST(SUM(CASE WHEN rating = 4 THEN 1 ELSE 0 END) AS DOUBLE PRECISION) AS stars_4,
    CAST(SUM(CASE WHEN rating = 5 THEN 1 ELSE 0 END) AS DOUBLE PRECISION) AS stars_5
  FROM core.fact_rating
  GROUP BY movie_id
)
SELECT
  counts.movie_id,
  CAST(FLOOR(counts.ratings) AS BIGINT) AS ratings,
  counts.total / counts.ratings AS mean_rating,
  (counts.total + 25 * prior.global_mean) / (counts.ratings + 25) AS bayesian_mean,
  counts.stars_1 / counts.ratings AS share_1,
  counts.stars_2 / counts.ratings AS share_2,
  counts.stars_3 / counts.ratings AS share_3,
  counts.stars_4 / counts.ratings AS share_4,
  counts.stars_5 / counts.ratings AS share_5
FROM counts
CROSS JOIN prior
