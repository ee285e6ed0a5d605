-- How strongly every two films are rated by the same people: the lower triangle of G = X'WX, cells above 0 only.
-- A viewer u of |u| ratings weighs c |u|^-g; c makes the weights of all ratings average 1.
-- Parameter: the exponent -g. Columns: the two films, the second at most the first, and their cell.
WITH viewers AS (
  SELECT user_id, CAST(COUNT(*) AS DOUBLE PRECISION) AS ratings, POWER(CAST(COUNT(*) AS DOUBLE PRECISION), ?) AS weight
  FROM core.fact_rating
  GROUP BY user_id
),
scale AS (
  SELECT SUM(ratings) / SUM(ratings * weight) AS factor
  FROM viewers
)
SELECT a.movie_id AS film, b.movie_id AS other, SUM(viewers.weight) * MAX(scale.factor) AS cell
FROM core.fact_rating AS a
JOIN core.fact_rating AS b ON b.user_id = a.user_id AND b.movie_id <= a.movie_id
JOIN viewers ON viewers.user_id = a.user_id
CROSS JOIN scale
GROUP BY a.movie_id, b.movie_id
