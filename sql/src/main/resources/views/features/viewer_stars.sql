-- description: How often each viewer gave how many stars: what reports count ratings and viewers from.
-- grain: user_id, rating
-- materialization: incremental
-- event_time: core.fact_rating.rated_at
-- lookback: 3 days
-- owner: recommender
-- tags: viewers
-- distribution: key(user_id)
-- sort: user_id
-- columns:
--   user_id: the viewer
--   rating [stars]: stars, 1 to 5
--   ratings [count]: ratings of that many stars that the viewer gave
-- checks:
--   not_null: user_id, rating, ratings
--   relationships: user_id in core.dim_user.user_id
--   range: rating from 1 to 5
--   range: ratings from 1
SELECT user_id, rating, CAST(COUNT(*) AS BIGINT) AS ratings
FROM core.fact_rating
GROUP BY user_id, rating
