CREATE TABLE features.movie_demographic_rating
DISTSTYLE KEY
DISTKEY (movie_id)
SORTKEY (movie_id, dimension)
AS
WITH memberships AS (SELECT user_id,
        CAST('gender' AS VARCHAR(16)) AS dimension,
        CAST(gender AS VARCHAR(16)) AS group_key
      FROM core.dim_user
      UNION ALL
      SELECT user_id,
        CAST('age_group' AS VARCHAR(16)),
        CAST(age_group_id AS VARCHAR(16))
      FROM core.dim_user
      UNION ALL
      SELECT user_id,
        CAST('occupation' AS VARCHAR(16)),
        CAST(occupation_id AS VARCHAR(16))
      FROM core.dim_user
      UNION ALL
      SELECT user_id,
        CAST('state' AS VARCHAR(16)),
        CAST(state AS VARCHAR(16))
      FROM core.dim_user
      WHERE state IS NOT NULL
      UNION ALL
      SELECT user_id,
        CAST('gender_age' AS VARCHAR(16)),
        CAST(gender || '-' || CAST(age_group_id AS VARCHAR(8)) AS VARCHAR(16))
      FROM core.dim_user), grouped AS (SELECT facts.movie_id,
      memberships.dimension,
      memberships.group_key,
      COUNT(*) AS ratings,
      CAST(SUM(CASE WHEN facts.rating >= 4 THEN 1 ELSE 0 END) AS BIGINT) AS likes,
      AVG(CAST(facts.rating AS DOUBLE PRECISION)) AS mean_rating
    FROM core.fact_rating AS facts
      INNER JOIN memberships ON memberships.user_id = facts.user_id
    GROUP BY facts.movie_id,
      memberships.dimension,
      memberships.group_key) SELECT grouped.movie_id,
      grouped.dimension,
      grouped.group_key,
      CAST(grouped.ratings AS BIGINT) AS ratings,
      grouped.likes,
      grouped.mean_rating,
          (CAST(grouped.ratings AS DOUBLE PRECISION) * grouped.mean_rating + 10 * stats.bayesian_mean) / (CAST(grouped.ratings AS DOUBLE PRECISION) + 10) AS shrunk_mean,
          CAST(grouped.ratings AS DOUBLE PRECISION) * (grouped.mean_rating - stats.bayesian_mean) / (CAST(grouped.ratings AS DOUBLE PRECISION) + 10) AS lift
    FROM grouped
      INNER JOIN features.movie_rating_stats AS stats ON stats.movie_id = grouped.movie_id;
COMMENT ON TABLE features.movie_demographic_rating IS 'How each film was rated by each demographic group that rated it. Small groups are shrunk toward the film''s own Bayesian mean with k = 10 ratings: shrunk mean = (ratings * mean + 10 * Bayesian mean of the film) / (ratings + 10). Lift is what the group adds: shrunk mean - Bayesian mean of the film; 0 means "like everyone". Grain: movie_id, dimension, group_key.';
COMMENT ON COLUMN features.movie_demographic_rating.movie_id IS 'the film';
COMMENT ON COLUMN features.movie_demographic_rating.dimension IS 'gender, age_group, occupation, state or gender_age';
COMMENT ON COLUMN features.movie_demographic_rating.group_key IS 'the group''s key in its dimension, such as F, 25, 12, CA or F-25';
COMMENT ON COLUMN features.movie_demographic_rating.ratings IS 'ratings that the group gave the film [count]';
COMMENT ON COLUMN features.movie_demographic_rating.likes IS 'those of 4 or 5 [count]';
COMMENT ON COLUMN features.movie_demographic_rating.mean_rating IS 'plain mean of the group''s ratings, 1 to 5 [stars]';
COMMENT ON COLUMN features.movie_demographic_rating.shrunk_mean IS 'mean with 10 ratings at the film''s Bayesian mean added, 1 to 5 [stars]';
COMMENT ON COLUMN features.movie_demographic_rating.lift IS 'shrunk mean minus the film''s Bayesian mean, in stars [stars]';
