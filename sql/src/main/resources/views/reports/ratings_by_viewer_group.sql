-- description: Ratings by the viewers' gender, age group and occupation together: each viewer is in one group, so ratings
--   and viewers add up over any of the three.
-- grain: gender, age_group, occupation
-- materialization: table
-- owner: analytics
-- tags: demographics
-- distribution: all
-- sort: gender, age_group, occupation
-- columns:
--   gender: F or M
--   age_group: label of the age group
--   occupation: its name
--   ratings [count]: ratings given; combinations without ratings have no row
--   mean_rating [stars]: their plain mean, 1 to 5
--   users [count]: different viewers
-- checks:
--   not_null: gender, age_group, occupation, ratings, mean_rating, users
--   accepted_values: gender in F, M
--   range: ratings from 1
--   range: mean_rating from 1 to 5
SELECT
  users.gender,
  ages.label AS age_group,
  occupations.label AS occupation,
  CAST(SUM(given.ratings) AS BIGINT) AS ratings,
  CAST(SUM(given.rating * given.ratings) AS DOUBLE PRECISION) / CAST(SUM(given.ratings) AS DOUBLE PRECISION) AS mean_rating,
  CAST(COUNT(DISTINCT given.user_id) AS BIGINT) AS users
FROM features.viewer_stars AS given
JOIN core.dim_user AS users ON users.user_id = given.user_id
JOIN core.dim_age_group AS ages ON ages.age_group_id = users.age_group_id
JOIN core.dim_occupation AS occupations ON occupations.occupation_id = users.occupation_id
GROUP BY users.gender, ages.label, occupations.label
