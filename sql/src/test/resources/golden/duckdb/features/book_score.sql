CREATE TABLE features.book_score AS
WITH rated AS (SELECT book_id,
        CASE WHEN mean_rating IS NULL THEN 0 ELSE CAST(COALESCE(rating_count, 0) AS DOUBLE PRECISION) END AS rating_count,
      mean_rating
    FROM core.dim_book), prior AS (SELECT SUM(rating_count * mean_rating) / SUM(rating_count) AS global_mean
    FROM rated
    WHERE rating_count > 0) SELECT rated.book_id,
      CAST(FLOOR(rated.rating_count) AS BIGINT) AS rating_count,
      rated.mean_rating,
          (rated.rating_count * COALESCE(rated.mean_rating, 0) + 1000 * prior.global_mean) / (rated.rating_count + 1000) AS bayesian_score
    FROM rated
      CROSS JOIN prior;
COMMENT ON TABLE features.book_score IS 'How well each book is rated, counting how many said so. The Bayesian score adds 1,000 ratings at the mean of all ratings of all books: (count * mean + 1000 * global mean) / (count + 1000). A book without ratings has the global mean. Grain: book_id.';
COMMENT ON COLUMN features.book_score.book_id IS 'the book';
COMMENT ON COLUMN features.book_score.rating_count IS 'ratings behind its mean; 0 where none are known [count]';
COMMENT ON COLUMN features.book_score.mean_rating IS 'mean as the source gives it, 1 to 5; null where unknown [stars]';
COMMENT ON COLUMN features.book_score.bayesian_score IS 'mean with 1,000 ratings at the global mean added, 1 to 5 [stars]';
