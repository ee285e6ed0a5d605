-- How strongly every two films are rated by the same people: the lower triangle of G = X'WX, cells above 0 only. A viewer u
-- of |u| ratings weighs c |u|^-0.6; c makes the weights of all ratings average 1. Computed when read: training may read it
-- in place of its own kernel, which gives the same numbers and has the same exponent.
CREATE VIEW model.item_gram AS
-- Two-byte numbers in place of film ids: the millions of pairs below are grouped in half the time.
WITH films AS (
  SELECT movie_id, CAST(ROW_NUMBER() OVER (ORDER BY movie_id) - 32769 AS SMALLINT) AS film
  FROM (SELECT DISTINCT movie_id FROM core.fact_rating) AS rated
),
viewers AS (
  SELECT user_id, ratings, POWER(ratings, -0.6) AS weight
  FROM (
    SELECT user_id, CAST(COUNT(*) AS DOUBLE PRECISION) AS ratings
    FROM core.fact_rating
    GROUP BY user_id
  ) AS profiles
),
scale AS (
  SELECT SUM(ratings) / SUM(ratings * weight) AS factor
  FROM viewers
),
views AS (
  SELECT facts.user_id, films.film, viewers.weight * scale.factor AS weight
  FROM core.fact_rating AS facts
  JOIN films ON films.movie_id = facts.movie_id
  JOIN viewers ON viewers.user_id = facts.user_id
  CROSS JOIN scale
),
cells AS (
  SELECT a.film, b.film AS other, SUM(a.weight) AS cell
  FROM views AS a
  JOIN views AS b ON b.user_id = a.user_id AND b.film <= a.film
  GROUP BY a.film, b.film
)
SELECT own.movie_id, others.movie_id AS other_movie_id, cells.cell
FROM cells
JOIN films AS own ON own.film = cells.film
JOIN films AS others ON others.film = cells.other;

COMMENT ON VIEW model.item_gram IS 'Gram matrix of the ratings: how strongly two films are rated by the same viewers.';
COMMENT ON COLUMN model.item_gram.movie_id IS 'Film.';
COMMENT ON COLUMN model.item_gram.other_movie_id IS 'The same film, or one of a lower id.';
COMMENT ON COLUMN model.item_gram.cell IS 'Sum of the weights of the viewers who rated both, above 0.';
