CREATE TABLE features.viewer_stars AS
SELECT user_id,
  rating,
  CAST(COUNT(*) AS BIGINT) AS ratings
FROM core.fact_rating
GROUP BY user_id,
  rating;
COMMENT ON TABLE features.viewer_stars IS 'How often each viewer gave how many stars: what reports count ratings and viewers from. Grain: user_id, rating.';
COMMENT ON COLUMN features.viewer_stars.user_id IS 'the viewer';
COMMENT ON COLUMN features.viewer_stars.rating IS 'stars, 1 to 5 [stars]';
COMMENT ON COLUMN features.viewer_stars.ratings IS 'ratings of that many stars that the viewer gave [count]';
