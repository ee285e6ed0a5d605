-- description: Which book genres stand for a film genre.
--   weight = map weight * books of the book genre, divided by the sum over the film genre's book genres: they add up to 1.
-- grain: movie_genre_id, book_genre_id
-- materialization: table
-- owner: recommender
-- tags: books, films
-- distribution: all
-- sort: movie_genre_id
-- columns:
--   movie_genre_id: the film genre
--   book_genre_id: a book genre that leads to it
--   weight [share]: how much of the film genre's books it brings, above 0, up to 1
-- checks:
--   not_null: movie_genre_id, book_genre_id, weight
--   relationships: movie_genre_id in core.dim_genre.genre_id
--   relationships: book_genre_id in core.dim_genre.genre_id
--   range: weight from 0 to 1
--   no_row: SELECT movie_genre_id FROM features.genre_bridge GROUP BY movie_genre_id HAVING ABS(SUM(weight) - 1) > 0.000000001
WITH shelves AS (
  SELECT genre_id, CAST(COUNT(*) AS DOUBLE PRECISION) AS books
  FROM core.bridge_book_genre
  GROUP BY genre_id
),
masses AS (
  SELECT bridge.movie_genre_id, bridge.book_genre_id, bridge.weight * shelves.books AS mass
  FROM core.bridge_genre AS bridge
  JOIN shelves ON shelves.genre_id = bridge.book_genre_id
  WHERE bridge.weight > 0
),
totals AS (
  SELECT movie_genre_id, SUM(mass) AS mass
  FROM masses
  GROUP BY movie_genre_id
)
SELECT
  masses.movie_genre_id,
  masses.book_genre_id,
  masses.mass / totals.mass AS weight
FROM masses
JOIN totals ON totals.movie_genre_id = masses.movie_genre_id
