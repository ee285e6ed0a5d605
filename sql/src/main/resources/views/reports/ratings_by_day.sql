-- description: Ratings of each day by the viewers' gender, in UTC.
-- grain: day, gender
-- materialization: table
-- columns:
--   day: the day; days without ratings have no row
--   gender: F or M
--   ratings: ratings given that day
--   mean_rating: their plain mean, 1 to 5
--   users: different viewers who rated that day
SELECT
  days.calendar_date AS day,
  users.gender,
  CAST(COUNT(*) AS BIGINT) AS ratings,
  AVG(CAST(facts.rating AS DOUBLE PRECISION)) AS mean_rating,
  CAST(COUNT(DISTINCT facts.user_id) AS BIGINT) AS users
FROM core.fact_rating AS facts
JOIN core.dim_date AS days ON days.date_key = facts.date_key
JOIN core.dim_user AS users ON users.user_id = facts.user_id
GROUP BY days.calendar_date, users.gender
