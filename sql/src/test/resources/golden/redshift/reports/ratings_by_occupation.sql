CREATE TABLE reports.ratings_by_occupation
DISTSTYLE ALL
SORTKEY (occupation_id)
AS
SELECT occupations.occupation_id,
  occupations.label AS occupation,
  CAST(SUM(given.ratings) AS BIGINT) AS ratings,
    CAST(SUM(given.rating * given.ratings) AS DOUBLE PRECISION) / CAST(SUM(given.ratings) AS DOUBLE PRECISION) AS mean_rating,
  CAST(COUNT(DISTINCT given.user_id) AS BIGINT) AS users
FROM features.viewer_stars AS given
  INNER JOIN core.dim_user AS users ON users.user_id = given.user_id
  INNER JOIN core.dim_occupation AS occupations ON occupations.occupation_id = users.occupation_id
GROUP BY occupations.occupation_id,
  occupations.label;
COMMENT ON TABLE reports.ratings_by_occupation IS 'Ratings by the viewers'' occupation. Grain: occupation_id.';
COMMENT ON COLUMN reports.ratings_by_occupation.occupation_id IS 'the occupation, 0 to 20; those without ratings have no row';
COMMENT ON COLUMN reports.ratings_by_occupation.occupation IS 'its name';
COMMENT ON COLUMN reports.ratings_by_occupation.ratings IS 'ratings given [count]';
COMMENT ON COLUMN reports.ratings_by_occupation.mean_rating IS 'their plain mean, 1 to 5 [stars]';
COMMENT ON COLUMN reports.ratings_by_occupation.users IS 'different viewers [count]';
