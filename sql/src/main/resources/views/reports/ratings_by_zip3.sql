-- description: Ratings by the viewers' ZIP3 area (first three digits). Viewers outside the known areas are left out.
-- grain: zip3
-- materialization: table
-- columns:
--   zip3: first three digits of the ZIP code
--   state: two-letter code of the area's state
--   latitude: degrees north, mean of the area's ZIP codes; null where none is known
--   longitude: degrees east, mean of the area's ZIP codes; null where none is known
--   ratings: ratings given
--   mean_rating: their plain mean, 1 to 5
--   users: different viewers
SELECT
  areas.zip3,
  areas.state,
  areas.latitude,
  areas.longitude,
  CAST(COUNT(*) AS BIGINT) AS ratings,
  AVG(CAST(facts.rating AS DOUBLE PRECISION)) AS mean_rating,
  CAST(COUNT(DISTINCT facts.user_id) AS BIGINT) AS users
FROM core.fact_rating AS facts
JOIN core.dim_user AS users ON users.user_id = facts.user_id
JOIN core.dim_zip3 AS areas ON areas.zip3 = users.zip3
GROUP BY areas.zip3, areas.state, areas.latitude, areas.longitude
