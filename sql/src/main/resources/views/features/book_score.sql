-- description: How well each book is rated, counting how many said so.
--   The Bayesian score adds 1,000 ratings at the mean of all ratings of all books:
--   (count * mean + 1000 * global mean) / (count + 1000). A book without ratings has the global mean.
-- grain: book_id
-- materialization: table
-- owner: recommender
-- tags: books
-- distribution: key(book_id)
-- sort: book_id
-- columns:
--   book_id: the book
--   rating_count [count]: ratings behind its mean; 0 where none are known
--   mean_rating [stars]: mean as the source gives it, 1 to 5; null where unknown
--   bayesian_score [stars]: mean with 1,000 ratings at the global mean added, 1 to 5
-- checks:
--   not_null: book_id, rating_count
--   relationships: book_id in core.dim_book.book_id
--   range: rating_count from 0
--   range: mean_rating from 0 to 5
--   range: bayesian_score from 0 to 5
WITH rated AS (
  SELECT
    book_id,
    CASE WHEN mean_rating IS NULL THEN 0 ELSE CAST(COALESCE(rating_count, 0) AS DOUBLE PRECISION) END AS rating_count,
    mean_rating
  FROM core.dim_book
),
prior AS (
  SELECT SUM(rating_count * mean_rating) / SUM(rating_count) AS global_mean
  FROM rated
  WHERE rating_count > 0
)
SELECT
  rated.book_id,
  CAST(FLOOR(rated.rating_count) AS BIGINT) AS rating_count,
  rated.mean_rating,
  (rated.rating_count * COALESCE(rated.mean_rating, 0) + 1000 * prior.global_mean)
    / (rated.rating_count + 1000) AS bayesian_score
FROM rated
CROSS JOIN prior
