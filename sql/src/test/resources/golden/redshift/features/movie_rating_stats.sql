CREATE TABLE features.movie_rating_stats
DISTSTYLE KEY
DISTKEY (movie_id)
SORTKEY (movie_id)
AS
WITH prior AS (SELECT AVG(CAST(rating AS DOUBLE PRECISION)) AS global_mean
    FROM core.fact_rating), counts AS (SELECT movie_id,
      CAST(COUNT(*) AS DOUBLE PRECISION) AS ratings,
      CAST(SUM(rating) AS DOUBLE PRECISION) AS total,
      CAST(SUM(CASE WHEN rating = 1 THEN 1 ELSE 0 END) AS DOUBLE PRECISION) AS stars_1,
      CAST(SUM(CASE WHEN rating = 2 THEN 1 ELSE 0 END) AS DOUBLE PRECISION) AS stars_2,
      CAST(SUM(CASE WHEN rating = 3 THEN 1 ELSE 0 END) AS DOUBLE PRECISION) AS stars_3,
      CAST(SUM(CASE WHEN rating = 4 THEN 1 ELSE 0 END) AS DOUBLE PRECISION) AS stars_4,
      CAST(SUM(CASE WHEN rating = 5 THEN 1 ELSE 0 END) AS DOUBLE PRECISION) AS stars_5
    FROM core.fact_rating
    GROUP BY movie_id) SELECT counts.movie_id,
      CAST(FLOOR(counts.ratings) AS BIGINT) AS ratings,
        counts.total / counts.ratings AS mean_rating,
          (counts.total + 25 * prior.global_mean) / (counts.ratings + 25) AS bayesian_mean,
        counts.stars_1 / counts.ratings AS share_1,
        counts.stars_2 / counts.ratings AS share_2,
        counts.stars_3 / counts.ratings AS share_3,
        counts.stars_4 / counts.ratings AS share_4,
        counts.stars_5 / counts.ratings AS share_5
    FROM counts
      CROSS JOIN prior;
COMMENT ON TABLE features.movie_rating_stats IS 'How each rated film was rated by everyone. The Bayesian mean adds 25 ratings at the mean of all ratings: (sum of the film''s ratings + 25 * global mean) / (its ratings + 25), so that a film with two fives does not lead the list. Grain: movie_id.';
COMMENT ON COLUMN features.movie_rating_stats.movie_id IS 'the film; films without a rating have no row';
COMMENT ON COLUMN features.movie_rating_stats.ratings IS 'how many ratings it has [count]';
COMMENT ON COLUMN features.movie_rating_stats.mean_rating IS 'plain mean of its ratings, 1 to 5 [stars]';
COMMENT ON COLUMN features.movie_rating_stats.bayesian_mean IS 'mean with 25 ratings at the global mean added, 1 to 5 [stars]';
COMMENT ON COLUMN features.movie_rating_stats.share_1 IS 'share of its ratings that are 1, from 0 to 1 [share]';
COMMENT ON COLUMN features.movie_rating_stats.share_2 IS 'share of its ratings that are 2, from 0 to 1 [share]';
COMMENT ON COLUMN features.movie_rating_stats.share_3 IS 'share of its ratings that are 3, from 0 to 1 [share]';
COMMENT ON COLUMN features.movie_rating_stats.share_4 IS 'share of its ratings that are 4, from 0 to 1 [share]';
COMMENT ON COLUMN features.movie_rating_stats.share_5 IS 'share of its ratings that are 5, from 0 to 1 [share]';
