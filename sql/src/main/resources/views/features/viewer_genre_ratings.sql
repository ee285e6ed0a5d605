-- description: What each viewer rated of each film genre. A film of two genres counts in both.
-- grain: user_id, genre_id
-- materialization: incremental
-- event_time: core.fact_rating.rated_at
-- lookback: 3 days
-- owner: recommender
-- tags: viewers
-- distribution: key(user_id)
-- sort: user_id
-- columns:
--   user_id: the viewer
--   genre_id: a film genre that the viewer rated
--   ratings [count]: the viewer's ratings of films of the genre
--   total [stars]: sum of those ratings
--   liking [stars]: sum of how far those above 2 stars exceed 2.5
-- checks:
--   not_null: user_id, genre_id, ratings, total, liking
--   relationships: user_id in core.dim_user.user_id
--   relationships: genre_id in core.dim_genre.genre_id
--   range: ratings from 1
--   range: liking from 0
SELECT
  facts.user_id,
  assigned.genre_id,
  CAST(COUNT(*) AS BIGINT) AS ratings,
  CAST(SUM(facts.rating) AS BIGINT) AS total,
  SUM(CASE WHEN facts.rating > 2 THEN CAST(facts.rating AS DOUBLE PRECISION) - 2.5 ELSE 0 END) AS liking
FROM core.fact_rating AS facts
JOIN core.bridge_movie_genre AS assigned ON assigned.movie_id = facts.movie_id
GROUP BY facts.user_id, assigned.genre_id
