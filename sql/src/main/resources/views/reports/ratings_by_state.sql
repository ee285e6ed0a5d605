-- description: Ratings by the viewers' state. Viewers whose ZIP code gives no state are left out.
-- grain: state
-- materialization: table
-- columns:
--   state: two-letter code
--   ratings: ratings given
--   mean_rating: their plain mean, 1 to 5
--   users: different viewers
SELECT
  users.state,
  CAST(COUNT(*) AS BIGINT) AS ratings,
  AVG(CAST(facts.rating AS DOUBLE PRECISION)) AS mean_rating,
  CAST(COUNT(DISTINCT facts.user_id) AS BIGINT) AS users
FROM core.fact_rating AS facts
JOIN core.dim_user AS users ON users.user_id = facts.user_id
WHERE users.state IS NOT NULL
GROUP BY users.state
