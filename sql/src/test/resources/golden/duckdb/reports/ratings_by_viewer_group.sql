CREATE TABLE reports.ratings_by_viewer_group AS
SELECT users.gender,
  ages.label AS age_group,
  occupations.label AS occupation,
  CAST(SUM(given.ratings) AS BIGINT) AS ratings,
    CAST(SUM(given.rating * given.ratings) AS DOUBLE PRECISION) / CAST(SUM(given.ratings) AS DOUBLE PRECISION) AS mean_rating,
  CAST(COUNT(DISTINCT given.user_id) AS BIGINT) AS users
FROM features.viewer_stars AS given
  INNER JOIN core.dim_user AS users ON users.user_id = given.user_id
  INNER JOIN core.dim_age_group AS ages ON ages.age_group_id = users.age_group_id
  INNER JOIN core.dim_occupation AS occupations ON occupations.occupation_id = users.occupation_id
GROUP BY users.gender,
  ages.label,
  occupations.label;
COMMENT ON TABLE reports.ratings_by_viewer_group IS 'Ratings by the viewers'' gender, age group and occupation together: each viewer is in one group, so ratings and viewers add up over any of the three. Grain: gender, age_group, occupation.';
COMMENT ON COLUMN reports.ratings_by_viewer_group.gender IS 'F or M';
COMMENT ON COLUMN reports.ratings_by_viewer_group.age_group IS 'label of the age group';
COMMENT ON COLUMN reports.ratings_by_viewer_group.occupation IS 'its name';
COMMENT ON COLUMN reports.ratings_by_viewer_group.ratings IS 'ratings given; combinations without ratings have no row [count]';
COMMENT ON COLUMN reports.ratings_by_viewer_group.mean_rating IS 'their plain mean, 1 to 5 [stars]';
COMMENT ON COLUMN reports.ratings_by_viewer_group.users IS 'different viewers [count]';
