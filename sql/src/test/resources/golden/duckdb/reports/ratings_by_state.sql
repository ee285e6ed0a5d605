CREATE TABLE reports.ratings_by_state AS
SELECT users.state,
  CAST(COUNT(*) AS BIGINT) AS ratings,
  AVG(CAST(facts.rating AS DOUBLE PRECISION)) AS mean_rating,
  CAST(COUNT(DISTINCT facts.user_id) AS BIGINT) AS users
FROM core.fact_rating AS facts
  INNER JOIN core.dim_user AS users ON users.user_id = facts.user_id
WHERE users.state IS NOT NULL
GROUP BY users.state;
COMMENT ON TABLE reports.ratings_by_state IS 'Ratings by the viewers'' state. Viewers whose ZIP code gives no state are left out. Grain: state.';
COMMENT ON COLUMN reports.ratings_by_state.state IS 'two-letter code';
COMMENT ON COLUMN reports.ratings_by_state.ratings IS 'ratings given [count]';
COMMENT ON COLUMN reports.ratings_by_state.mean_rating IS 'their plain mean, 1 to 5 [stars]';
COMMENT ON COLUMN reports.ratings_by_state.users IS 'different viewers [count]';
