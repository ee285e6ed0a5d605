CREATE TABLE reports.ratings_by_day AS
SELECT days.calendar_date AS day,
  users.gender,
  CAST(COUNT(*) AS BIGINT) AS ratings,
  AVG(CAST(facts.rating AS DOUBLE PRECISION)) AS mean_rating,
  CAST(COUNT(DISTINCT facts.user_id) AS BIGINT) AS users
FROM core.fact_rating AS facts
  INNER JOIN core.dim_date AS days ON days.date_key = facts.date_key
  INNER JOIN core.dim_user AS users ON users.user_id = facts.user_id
GROUP BY facts.date_key,
  days.calendar_date,
  users.gender;
COMMENT ON TABLE reports.ratings_by_day IS 'Ratings of each day by the viewers'' gender, in UTC. Grain: day, gender.';
COMMENT ON COLUMN reports.ratings_by_day.day IS 'the day; days without ratings have no row';
COMMENT ON COLUMN reports.ratings_by_day.gender IS 'F or M';
COMMENT ON COLUMN reports.ratings_by_day.ratings IS 'ratings given that day [count]';
COMMENT ON COLUMN reports.ratings_by_day.mean_rating IS 'their plain mean, 1 to 5 [stars]';
COMMENT ON COLUMN reports.ratings_by_day.users IS 'different viewers who rated that day [count]';
