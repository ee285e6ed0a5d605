-- description: The 100 films most alike each film, by who rated both, whatever the stars.
--   Viewers who rate little say more: idf_u = ln(rated films / (1 + films that u rated)).
--   similarity(film, neighbour) = sum over viewers of both of idf_u^2 / (n_neighbour^0.7 * n_film^0.3 + 100), n = sum of
--   idf_u^2 over a film's viewers; the 100 keeps pairs with few common viewers down. Ties go to the lower id. Read are the
--   ratings of whole months: likeness moves slowly, and a day's ratings shall not cost its millions of pairs again.
-- grain: movie_id, neighbour_id
-- materialization: table
-- owner: recommender
-- tags: films, heavy
-- distribution: key(movie_id)
-- sort: movie_id, place
-- columns:
--   movie_id: the film
--   neighbour_id: a film alike
--   place [position]: the neighbour's place for the film, from 1 to 100
--   similarity [ratio]: asymmetric TF-IDF similarity, 0 or more
--   co_ratings [count]: viewers who rated both films
-- checks:
--   not_null: movie_id, neighbour_id, place, similarity, co_ratings
--   unique: movie_id, place
--   relationships: neighbour_id in core.dim_movie.movie_id
--   range: place from 1 to 100
--   range: similarity from 0
--   range: co_ratings from 1
--   no_row: SELECT movie_id FROM features.movie_similarity WHERE movie_id = neighbour_id
WITH catalogue AS (
  SELECT CAST(COUNT(DISTINCT movie_id) AS DOUBLE PRECISION) AS rated_films
  FROM features.settled_rating
),
-- Two-byte numbers in place of film ids: the millions of pairs below are grouped in half the time. Starting at the lowest
-- one makes room for 65,535 rated films; a cast that fails says when there are more.
films AS (
  SELECT movie_id, CAST(ROW_NUMBER() OVER (ORDER BY movie_id NULLS LAST) - 32769 AS SMALLINT) AS film
  FROM (SELECT DISTINCT movie_id FROM features.settled_rating) AS rated
),
viewers AS (
  SELECT
    profiles.user_id,
    POWER(LN(catalogue.rated_films / (1 + profiles.films)), 2) AS weight
  FROM (
    SELECT user_id, CAST(COUNT(*) AS DOUBLE PRECISION) AS films
    FROM features.settled_rating
    GROUP BY user_id
  ) AS profiles
  CROSS JOIN catalogue
),
views AS (
  SELECT facts.user_id, films.film, viewers.weight
  FROM features.settled_rating AS facts
  JOIN films ON films.movie_id = facts.movie_id
  JOIN viewers ON viewers.user_id = facts.user_id
),
norms AS (
  -- A stream that takes weights back may leave a sum a little below zero for a moment.
  SELECT film, POWER(ABS(SUM(weight)), 0.3) AS film_norm, POWER(ABS(SUM(weight)), 0.7) AS neighbour_norm
  FROM views
  GROUP BY film
),
pairs AS (
  SELECT a.film AS low, b.film AS high, SUM(a.weight) AS overlap, COUNT(*) AS co_ratings
  FROM views AS a
  JOIN views AS b ON b.user_id = a.user_id AND a.film < b.film
  GROUP BY a.film, b.film
),
directed AS (
  SELECT low AS film, high AS neighbour, overlap, co_ratings
  FROM pairs
  UNION ALL
  SELECT high, low, overlap, co_ratings
  FROM pairs
),
scored AS (
  SELECT
    directed.film,
    directed.neighbour,
    directed.overlap / (neighbour_norms.neighbour_norm * film_norms.film_norm + 100) AS similarity,
    directed.co_ratings
  FROM directed
  JOIN norms AS film_norms ON film_norms.film = directed.film
  JOIN norms AS neighbour_norms ON neighbour_norms.film = directed.neighbour
),
placed AS (
  SELECT
    film,
    neighbour,
    similarity,
    co_ratings,
    ROW_NUMBER() OVER (PARTITION BY film ORDER BY ROUND(similarity, 12) DESC NULLS LAST, neighbour ASC NULLS LAST) AS place
  FROM scored
)
SELECT
  film_ids.movie_id,
  neighbour_ids.movie_id AS neighbour_id,
  CAST(placed.place AS INTEGER) AS place,
  placed.similarity,
  CAST(placed.co_ratings AS BIGINT) AS co_ratings
FROM placed
JOIN films AS film_ids ON film_ids.film = placed.film
JOIN films AS neighbour_ids ON neighbour_ids.film = placed.neighbour
WHERE placed.place <= 100
