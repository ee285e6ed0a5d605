-- description: How much more each demographic group watches a film genre than everyone does.
--   A film of two genres counts in both. Affinity = the genre's share of the group's ratings / its share of all ratings.
-- grain: genre_id, dimension, group_key
-- materialization: table
-- owner: recommender
-- tags: films, demographics
-- distribution: all
-- sort: dimension, group_key
-- columns:
--   genre_id: the film genre
--   genre: its name
--   dimension: all, gender, age_group, occupation, state or gender_age
--   group_key: the group's key in its dimension, such as all, F, 25, 12, CA or F-25
--   ratings [count]: ratings that the group gave films of the genre
--   mean_rating [stars]: plain mean of those ratings, 1 to 5
--   share [share]: those ratings as a share of all the group's ratings, from 0 to 1
--   affinity [ratio]: share divided by the share among everyone; 1 means "like everyone"
-- checks:
--   not_null: genre_id, genre, dimension, group_key, ratings, mean_rating, share, affinity
--   accepted_values: dimension in all, gender, age_group, occupation, state, gender_age
--   relationships: genre_id in core.dim_genre.genre_id
--   range: ratings from 1
--   range: mean_rating from 1 to 5
--   range: share from 0 to 1
--   range: affinity from 0
WITH memberships AS (
  SELECT user_id, CAST('all' AS VARCHAR(16)) AS dimension, CAST('all' AS VARCHAR(16)) AS group_key
  FROM core.dim_user
  UNION ALL
  SELECT user_id, CAST('gender' AS VARCHAR(16)), CAST(gender AS VARCHAR(16))
  FROM core.dim_user
  UNION ALL
  SELECT user_id, CAST('age_group' AS VARCHAR(16)), CAST(age_group_id AS VARCHAR(16))
  FROM core.dim_user
  UNION ALL
  SELECT user_id, CAST('occupation' AS VARCHAR(16)), CAST(occupation_id AS VARCHAR(16))
  FROM core.dim_user
  UNION ALL
  SELECT user_id, CAST('state' AS VARCHAR(16)), CAST(state AS VARCHAR(16))
  FROM core.dim_user
  WHERE state IS NOT NULL
  UNION ALL
  SELECT user_id, CAST('gender_age' AS VARCHAR(16)), CAST(gender || '-' || CAST(age_group_id AS VARCHAR(8)) AS VARCHAR(16))
  FROM core.dim_user
),
group_totals AS (
  SELECT memberships.dimension, memberships.group_key, CAST(SUM(given.ratings) AS DOUBLE PRECISION) AS ratings
  FROM features.viewer_stars AS given
  JOIN memberships ON memberships.user_id = given.user_id
  GROUP BY memberships.dimension, memberships.group_key
),
group_genres AS (
  SELECT
    rated.genre_id,
    memberships.dimension,
    memberships.group_key,
    CAST(SUM(rated.ratings) AS DOUBLE PRECISION) AS ratings,
    CAST(SUM(rated.total) AS DOUBLE PRECISION) AS total
  FROM features.viewer_genre_ratings AS rated
  JOIN memberships ON memberships.user_id = rated.user_id
  GROUP BY rated.genre_id, memberships.dimension, memberships.group_key
),
shares AS (
  SELECT
    group_genres.genre_id,
    group_genres.dimension,
    group_genres.group_key,
    group_genres.ratings,
    group_genres.total / group_genres.ratings AS mean_rating,
    group_genres.ratings / group_totals.ratings AS share
  FROM group_genres
  JOIN group_totals
    ON group_totals.dimension = group_genres.dimension AND group_totals.group_key = group_genres.group_key
)
SELECT
  shares.genre_id,
  genres.name AS genre,
  shares.dimension,
  shares.group_key,
  CAST(FLOOR(shares.ratings) AS BIGINT) AS ratings,
  shares.mean_rating,
  shares.share,
  shares.share / overall.share AS affinity
FROM shares
JOIN shares AS overall ON overall.genre_id = shares.genre_id AND overall.dimension = 'all'
JOIN core.dim_genre AS genres ON genres.genre_id = shares.genre_id
