-- description: Ratings by the viewers' ZIP3 area (first three digits). Viewers outside the known areas are left out.
-- grain: zip3
-- materialization: table
-- owner: analytics
-- tags: places
-- distribution: all
-- sort: zip3
-- columns:
--   zip3: first three digits of the ZIP code
--   state: two-letter code of the area's state
--   latitude [degrees]: degrees north, mean of the area's ZIP codes; null where none is known
--   longitude [degrees]: degrees east, mean of the area's ZIP codes; null where none is known
--   ratings [count]: ratings given
--   mean_rating [stars]: their plain mean, 1 to 5
--   users [count]: different viewers
-- checks:
--   not_null: zip3, state, ratings, mean_rating, users
--   relationships: zip3 in core.dim_zip3.zip3
--   range: latitude from -90 to 90
--   range: longitude from -180 to 180
--   range: ratings from 1
--   range: mean_rating from 1 to 5
SELECT
  areas.zip3,
  areas.state,
  areas.latitude,
  areas.longitude,
  CAST(SUM(given.ratings) AS BIGINT) AS ratings,
  CAST(SUM(given.rating * given.ratings) AS DOUBLE PRECISION) / CAST(SUM(given.ratings) AS DOUBLE PRECISION) AS mean_rating,
  CAST(COUNT(DISTINCT given.user_id) AS BIGINT) AS users
FROM features.viewer_stars AS given
JOIN core.dim_user AS users ON users.user_id = given.user_id
JOIN core.dim_zip3 AS areas ON areas.zip3 = users.zip3
GROUP BY areas.zip3, areas.state, areas.latitude, areas.longitude
