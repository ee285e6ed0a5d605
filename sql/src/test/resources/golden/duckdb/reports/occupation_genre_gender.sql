CREATE TABLE reports.occupation_genre_gender AS
SELECT occupations.occupation_id,
  occupations.label AS occupation,
  genres.name AS genre,
  users.gender,
  CAST(SUM(rated.ratings) AS BIGINT) AS ratings,
    CAST(SUM(rated.total) AS DOUBLE PRECISION) / CAST(SUM(rated.ratings) AS DOUBLE PRECISION) AS mean_rating,
  CAST(COUNT(DISTINCT rated.user_id) AS BIGINT) AS users
FROM features.viewer_genre_ratings AS rated
  INNER JOIN core.dim_user AS users ON users.user_id = rated.user_id
  INNER JOIN core.dim_occupation AS occupations ON occupations.occupation_id = users.occupation_id
  INNER JOIN core.dim_genre AS genres ON genres.genre_id = rated.genre_id
GROUP BY occupations.occupation_id,
  occupations.label,
  genres.name,
  users.gender;
COMMENT ON TABLE reports.occupation_genre_gender IS 'Ratings by occupation, film genre and gender. A film of two genres counts in both. Grain: occupation_id, genre, gender.';
COMMENT ON COLUMN reports.occupation_genre_gender.occupation_id IS 'the occupation, 0 to 20';
COMMENT ON COLUMN reports.occupation_genre_gender.occupation IS 'its name';
COMMENT ON COLUMN reports.occupation_genre_gender.genre IS 'the film genre''s name';
COMMENT ON COLUMN reports.occupation_genre_gender.gender IS 'F or M';
COMMENT ON COLUMN reports.occupation_genre_gender.ratings IS 'ratings given; combinations without ratings have no row [count]';
COMMENT ON COLUMN reports.occupation_genre_gender.mean_rating IS 'their plain mean, 1 to 5 [stars]';
COMMENT ON COLUMN reports.occupation_genre_gender.users IS 'different viewers [count]';
