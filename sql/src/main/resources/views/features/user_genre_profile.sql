-- description: What each viewer watches and likes, by film genre.
--   Liking mass of a genre = sum over the viewer's ratings in it of max(0, rating - 2.5), times
--   ln(1 + all ratings / all ratings of the genre), so that a genre which everyone watches says less.
--   The weights of a viewer have length 1 (all 0 where nothing was liked).
-- grain: user_id, genre_id
-- materialization: table
-- owner: recommender
-- tags: viewers
-- distribution: key(user_id)
-- sort: user_id
-- columns:
--   user_id: the viewer
--   genre_id: a film genre that the viewer rated
--   ratings [count]: the viewer's ratings of films of the genre
--   mean_rating [stars]: plain mean of those ratings, 1 to 5
--   share [share]: those ratings as a share of all the viewer's ratings, from 0 to 1
--   weight [length 1]: liking mass of the genre divided by the length of the viewer's vector, from 0 to 1
-- checks:
--   not_null: user_id, genre_id, ratings, mean_rating, share, weight
--   relationships: user_id in core.dim_user.user_id
--   relationships: genre_id in core.dim_genre.genre_id
--   range: ratings from 1
--   range: mean_rating from 1 to 5
--   range: share from 0 to 1
--   range: weight from 0 to 1.000000001
WITH user_totals AS (
  SELECT user_id, CAST(SUM(ratings) AS DOUBLE PRECISION) AS ratings
  FROM features.viewer_stars
  GROUP BY user_id
),
overall AS (
  SELECT SUM(ratings) AS ratings
  FROM user_totals
),
user_genres AS (
  SELECT user_id, genre_id, CAST(ratings AS DOUBLE PRECISION) AS ratings, CAST(total AS DOUBLE PRECISION) AS total, liking
  FROM features.viewer_genre_ratings
),
rarity AS (
  SELECT user_genres.genre_id, LN(1 + overall.ratings / SUM(user_genres.ratings)) AS factor
  FROM user_genres
  CROSS JOIN overall
  GROUP BY user_genres.genre_id, overall.ratings
),
masses AS (
  SELECT
    user_genres.user_id,
    user_genres.genre_id,
    user_genres.ratings,
    user_genres.total,
    user_genres.liking * rarity.factor AS mass
  FROM user_genres
  JOIN rarity ON rarity.genre_id = user_genres.genre_id
),
lengths AS (
  SELECT user_id, SQRT(SUM(mass * mass)) AS length
  FROM masses
  GROUP BY user_id
)
SELECT
  masses.user_id,
  masses.genre_id,
  CAST(FLOOR(masses.ratings) AS BIGINT) AS ratings,
  masses.total / masses.ratings AS mean_rating,
  masses.ratings / user_totals.ratings AS share,
  CASE WHEN lengths.length > 0 THEN masses.mass / lengths.length ELSE 0 END AS weight
FROM masses
JOIN lengths ON lengths.user_id = masses.user_id
JOIN user_totals ON user_totals.user_id = masses.user_id
