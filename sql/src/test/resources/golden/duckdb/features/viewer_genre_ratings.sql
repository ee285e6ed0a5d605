CREATE TABLE features.viewer_genre_ratings AS
SELECT facts.user_id,
  assigned.genre_id,
  CAST(COUNT(*) AS BIGINT) AS ratings,
  CAST(SUM(facts.rating) AS BIGINT) AS total,
  SUM(CASE WHEN facts.rating > 2 THEN CAST(facts.rating AS DOUBLE PRECISION) - 2.5 ELSE 0 END) AS liking
FROM core.fact_rating AS facts
  INNER JOIN core.bridge_movie_genre AS assigned ON assigned.movie_id = facts.movie_id
GROUP BY facts.user_id,
  assigned.genre_id;
COMMENT ON TABLE features.viewer_genre_ratings IS 'What each viewer rated of each film genre. A film of two genres counts in both. Grain: user_id, genre_id.';
COMMENT ON COLUMN features.viewer_genre_ratings.user_id IS 'the viewer';
COMMENT ON COLUMN features.viewer_genre_ratings.genre_id IS 'a film genre that the viewer rated';
COMMENT ON COLUMN features.viewer_genre_ratings.ratings IS 'the viewer''s ratings of films of the genre [count]';
COMMENT ON COLUMN features.viewer_genre_ratings.total IS 'sum of those ratings [stars]';
COMMENT ON COLUMN features.viewer_genre_ratings.liking IS 'sum of how far those above 2 stars exceed 2.5 [stars]';
