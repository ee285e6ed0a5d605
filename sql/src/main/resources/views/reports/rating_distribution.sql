-- description: How often each group gives each number of stars; every group has all five, with 0 where none was given.
-- grain: dimension, group_key, rating
-- materialization: table
-- owner: analytics
-- tags: demographics
-- distribution: all
-- sort: dimension, group_key, rating
-- columns:
--   dimension: all, gender, age_group or occupation
--   group_key: the group's key in its dimension, such as all, F, 25 or 12
--   group_label: the group's name for people
--   rating [stars]: stars, 1 to 5
--   ratings [count]: ratings of that many stars that the group gave
--   share [share]: those ratings as a share of all the group's ratings, from 0 to 1
-- checks:
--   not_null: dimension, group_key, group_label, rating, ratings, share
--   accepted_values: dimension in all, gender, age_group, occupation
--   accepted_values: rating in 1, 2, 3, 4, 5
--   range: ratings from 0
--   range: share from 0 to 1
WITH memberships AS (
  SELECT
    user_id,
    CAST('all' AS VARCHAR(16)) AS dimension,
    CAST('all' AS VARCHAR(16)) AS group_key,
    CAST('Everyone' AS VARCHAR(64)) AS group_label
  FROM core.dim_user
  UNION ALL
  SELECT
    user_id,
    CAST('gender' AS VARCHAR(16)),
    CAST(gender AS VARCHAR(16)),
    CAST(CASE WHEN gender = 'F' THEN 'Women' ELSE 'Men' END AS VARCHAR(64))
  FROM core.dim_user
  UNION ALL
  SELECT
    users.user_id,
    CAST('age_group' AS VARCHAR(16)),
    CAST(users.age_group_id AS VARCHAR(16)),
    CAST(ages.label AS VARCHAR(64))
  FROM core.dim_user AS users
  JOIN core.dim_age_group AS ages ON ages.age_group_id = users.age_group_id
  UNION ALL
  SELECT
    users.user_id,
    CAST('occupation' AS VARCHAR(16)),
    CAST(users.occupation_id AS VARCHAR(16)),
    CAST(occupations.label AS VARCHAR(64))
  FROM core.dim_user AS users
  JOIN core.dim_occupation AS occupations ON occupations.occupation_id = users.occupation_id
),
stars AS (
  SELECT CAST(1 AS SMALLINT) AS rating
  UNION ALL SELECT CAST(2 AS SMALLINT)
  UNION ALL SELECT CAST(3 AS SMALLINT)
  UNION ALL SELECT CAST(4 AS SMALLINT)
  UNION ALL SELECT CAST(5 AS SMALLINT)
),
group_stars AS (
  SELECT
    memberships.dimension,
    memberships.group_key,
    memberships.group_label,
    given.rating,
    CAST(SUM(given.ratings) AS BIGINT) AS ratings
  FROM features.viewer_stars AS given
  JOIN memberships ON memberships.user_id = given.user_id
  GROUP BY memberships.dimension, memberships.group_key, memberships.group_label, given.rating
),
totals AS (
  SELECT dimension, group_key, group_label, CAST(SUM(ratings) AS BIGINT) AS ratings
  FROM group_stars
  GROUP BY dimension, group_key, group_label
)
SELECT
  totals.dimension,
  totals.group_key,
  totals.group_label,
  stars.rating,
  CAST(COALESCE(group_stars.ratings, 0) AS BIGINT) AS ratings,
  CAST(COALESCE(group_stars.ratings, 0) AS DOUBLE PRECISION) / CAST(totals.ratings AS DOUBLE PRECISION) AS share
FROM totals
CROSS JOIN stars
LEFT JOIN group_stars
  ON group_stars.dimension = totals.dimension
  AND group_stars.group_key = totals.group_key
  AND group_stars.rating = stars.rating
