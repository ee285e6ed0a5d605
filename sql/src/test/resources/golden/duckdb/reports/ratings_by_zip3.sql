CREATE TABLE reports.ratings_by_zip3 AS
SELECT areas.zip3,
  areas.state,
  areas.latitude,
  areas.longitude,
  CAST(SUM(given.ratings) AS BIGINT) AS ratings,
    CAST(SUM(given.rating * given.ratings) AS DOUBLE PRECISION) / CAST(SUM(given.ratings) AS DOUBLE PRECISION) AS mean_rating,
  CAST(COUNT(DISTINCT given.user_id) AS BIGINT) AS users
FROM features.viewer_stars AS given
  INNER JOIN core.dim_user AS users ON users.user_id = given.user_id
  INNER JOIN core.dim_zip3 AS areas ON areas.zip3 = users.zip3
GROUP BY areas.zip3,
  areas.state,
  areas.latitude,
  areas.longitude;
COMMENT ON TABLE reports.ratings_by_zip3 IS 'Ratings by the viewers'' ZIP3 area (first three digits). Viewers outside the known areas are left out. Grain: zip3.';
COMMENT ON COLUMN reports.ratings_by_zip3.zip3 IS 'first three digits of the ZIP code';
COMMENT ON COLUMN reports.ratings_by_zip3.state IS 'two-letter code of the area''s state';
COMMENT ON COLUMN reports.ratings_by_zip3.latitude IS 'degrees north, mean of the area''s ZIP codes; null where none is known [degrees]';
COMMENT ON COLUMN reports.ratings_by_zip3.longitude IS 'degrees east, mean of the area''s ZIP codes; null where none is known [degrees]';
COMMENT ON COLUMN reports.ratings_by_zip3.ratings IS 'ratings given [count]';
COMMENT ON COLUMN reports.ratings_by_zip3.mean_rating IS 'their plain mean, 1 to 5 [stars]';
COMMENT ON COLUMN reports.ratings_by_zip3.users IS 'different viewers [count]';
