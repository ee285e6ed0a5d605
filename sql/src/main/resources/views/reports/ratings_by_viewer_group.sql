-- description: Ratings by the viewers' gender, age group and occupation together: each viewer is in one group, so ratings
--   and viewers add up over any of the three.
-- grain: gender, age_group, occupation
-- materialization: table
-- columns:
--   gender: F or M
--   age_group: label of the age group
--   occupation: its name
--   ratings: ratings given; combinations without ratings have no row
--   mean_rating: their plain mean, 1 to 5
--   users: different viewers
SELECT
  users.gender,
  ages.label AS age_group,
  occupations.label AS occupation,
  CAST(COUNT(*) AS BIGINT) AS ratings,
  AVG(CAST(facts.rating AS DOUBLE PRECISION)) AS mean_rating,
  CAST(COUNT(DISTINCT facts.user_id) AS BIGINT) AS users
FROM core.fact_rating AS facts
JOIN core.dim_user AS users ON users.user_id = facts.user_id
JOIN core.dim_age_group AS ages ON ages.age_group_id = users.age_group_id
JOIN core.dim_occupation AS occupations ON occupations.occupation_id = users.occupation_id
GROUP BY users.gender, ages.label, occupations.label
