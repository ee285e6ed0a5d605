-- description: Ratings of each day by the viewers' gender, in UTC.
-- grain: day, gender
-- materialization: incremental
-- event_time: core.fact_rating.rated_at
-- lookback: 3 days
-- owner: analytics
-- tags: time
-- distribution: all
-- sort: day
-- columns:
--   day: the day; days without ratings have no row
--   gender: F or M
--   ratings [count]: ratings given that day
--   mean_rating [stars]: their plain mean, 1 to 5
--   users [count]: different viewers who rated that day
-- checks:
--   not_null: day, gender, ratings, mean_rating, users
--   accepted_values: gender in F, M
--   relationships: day in core.dim_date.calendar_date
--   range: ratings from 1
--   range: mean_rating from 1 to 5
SELECT
  days.calendar_date AS day,
  users.gender,
  CAST(COUNT(*) AS BIGINT) AS ratings,
  AVG(CAST(facts.rating AS DOUBLE PRECISION)) AS mean_rating,
  CAST(COUNT(DISTINCT facts.user_id) AS BIGINT) AS users
FROM core.fact_rating AS facts
JOIN core.dim_date AS days ON days.date_key = facts.date_key
JOIN core.dim_user AS users ON users.user_id = facts.user_id
GROUP BY facts.date_key, days.calendar_date, users.gender
