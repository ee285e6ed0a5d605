CREATE TABLE reports.ratings_by_state
DISTSTYLE ALL
SORTKEY (state)
AS
SELECT users.state,
  CAST(SUM(given.ratings) AS BIGINT) AS ratings,
    CAST(SUM(given.rating * given.ratings) AS DOUBLE PRECISION) / CAST(SUM(given.ratings) AS DOUBLE PRECISION) AS mean_rating,
  CAST(COUNT(DISTINCT given.user_id) AS BIGINT) AS users
FROM features.viewer_stars AS given
  INNER JOIN core.dim_user AS users ON users.user_id = given.user_id
WHERE users.state IS NOT NULL
GROUP BY users.state;
COMMENT ON TABLE reports.ratings_by_state IS 'Ratings by the viewers'' state. Viewers whose ZIP code gives no state are left out. Grain: state.';
COMMENT ON COLUMN reports.ratings_by_state.state IS 'two-letter code';
COMMENT ON COLUMN reports.ratings_by_state.ratings IS 'ratings given [count]';
COMMENT ON COLUMN reports.ratings_by_state.mean_rating IS 'their plain mean, 1 to 5 [stars]';
COMMENT ON COLUMN reports.ratings_by_state.users IS 'different viewers [count]';
