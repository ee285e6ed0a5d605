-- description: Ratings by the viewers' occupation.
-- grain: occupation_id
-- materialization: table
-- owner: analytics
-- tags: demographics
-- distribution: all
-- sort: occupation_id
-- columns:
--   occupation_id: the occupation, 0 to 20; those without ratings have no row
--   occupation: its name
--   ratings [count]: ratings given
--   mean_rating [stars]: their plain mean, 1 to 5
--   users [count]: different viewers
-- checks:
--   not_null: occupation_id, occupation, ratings, mean_rating, users
--   relationships: occupation_id in core.dim_occupation.occupation_id
--   range: ratings from 1
--   range: mean_rating from 1 to 5
SELECT
  occupations.occupation_id,
  occupations.label AS occupation,
  CAST(SUM(given.ratings) AS BIGINT) AS ratings,
  CAST(SUM(given.rating * given.ratings) AS DOUBLE PRECISION) / CAST(SUM(given.ratings) AS DOUBLE PRECISION) AS mean_rating,
  CAST(COUNT(DISTINCT given.user_id) AS BIGINT) AS users
FROM features.viewer_stars AS given
JOIN core.dim_user AS users ON users.user_id = given.user_id
JOIN core.dim_occupation AS occupations ON occupations.occupation_id = users.occupation_id
GROUP BY occupations.occupation_id, occupations.label
