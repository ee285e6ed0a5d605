-- description: Ratings by the viewers' state. Viewers whose ZIP code gives no state are left out.
-- grain: state
-- materialization: table
-- owner: analytics
-- tags: places
-- distribution: all
-- sort: state
-- columns:
--   state: two-letter code
--   ratings [count]: ratings given
--   mean_rating [stars]: their plain mean, 1 to 5
--   users [count]: different viewers
-- checks:
--   not_null: state, ratings, mean_rating, users
--   range: ratings from 1
--   range: mean_rating from 1 to 5
SELECT
  users.state,
  CAST(SUM(given.ratings) AS BIGINT) AS ratings,
  CAST(SUM(given.rating * given.ratings) AS DOUBLE PRECISION) / CAST(SUM(given.ratings) AS DOUBLE PRECISION) AS mean_rating,
  CAST(COUNT(DISTINCT given.user_id) AS BIGINT) AS users
FROM features.viewer_stars AS given
JOIN core.dim_user AS users ON users.user_id = given.user_id
WHERE users.state IS NOT NULL
GROUP BY users.state
