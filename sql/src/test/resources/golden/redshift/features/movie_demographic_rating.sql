CREATE TABLE features.movie_demographic_rating
DISTSTYLE KEY
DISTKEY (movie_id)
SORTKEY (movie_id, dimension)
AS
WITH facts AS (SELECT ratings.movie_id,
      CAST(ratings.rating AS BIGINT) AS stars,
        CASE WHEN ratings.rating >= 4 THEN 1 ELSE 0 END AS liked,
      users.gender,
      users.age_group_id,
      users.occupation_id,
      users.state
    FROM core.fact_rating AS ratings
      INNER JOIN core.dim_user AS users ON users.user_id = ratings.user_id), by_gender_and_age AS (SELECT movie_id,
      gender,
      age_group_id,
      CAST(COUNT(*) AS BIGINT) AS ratings,
      CAST(SUM(liked) AS BIGINT) AS likes,
      CAST(SUM(stars) AS BIGINT) AS stars
    FROM facts
    GROUP BY movie_id,
      gender,
      age_group_id), grouped AS (SELECT movie_id,
        CAST('gender' AS VARCHAR(16)) AS dimension,
        CAST(gender AS VARCHAR(16)) AS group_key,
        CAST(SUM(ratings) AS BIGINT) AS ratings,
        CAST(SUM(likes) AS BIGINT) AS likes,
        CAST(SUM(stars) AS DOUBLE PRECISION) AS stars
      FROM by_gender_and_age
      GROUP BY movie_id,
        gender
      UNION ALL
      SELECT movie_id,
        CAST('age_group' AS VARCHAR(16)),
        CAST(age_group_id AS VARCHAR(16)),
        CAST(SUM(ratings) AS BIGINT),
        CAST(SUM(likes) AS BIGINT),
        CAST(SUM(stars) AS DOUBLE PRECISION)
      FROM by_gender_and_age
      GROUP BY movie_id,
        age_group_id
      UNION ALL
      SELECT movie_id,
        CAST('gender_age' AS VARCHAR(16)),
        CAST(gender || '-' || CAST(age_group_id AS VARCHAR(8)) AS VARCHAR(16)),
        ratings,
        likes,
        CAST(stars AS DOUBLE PRECISION)
      FROM by_gender_and_age
      UNION ALL
      SELECT movie_id,
        CAST('occupation' AS VARCHAR(16)),
        CAST(occupation_id AS VARCHAR(16)),
        CAST(COUNT(*) AS BIGINT),
        CAST(SUM(liked) AS BIGINT),
        CAST(SUM(stars) AS DOUBLE PRECISION)
      FROM facts
      GROUP BY movie_id,
        occupation_id
      UNION ALL
      SELECT movie_id,
        CAST('state' AS VARCHAR(16)),
        CAST(state AS VARCHAR(16)),
        CAST(COUNT(*) AS BIGINT),
        CAST(SUM(liked) AS BIGINT),
        CAST(SUM(stars) AS DOUBLE PRECISION)
      FROM facts
      WHERE state IS NOT NULL
      GROUP BY movie_id,
        state) SELECT grouped.movie_id,
      grouped.dimension,
      grouped.group_key,
      grouped.ratings,
      grouped.likes,
        grouped.stars / CAST(grouped.ratings AS DOUBLE PRECISION) AS mean_rating,
          (grouped.stars + 10 * stats.bayesian_mean) / (CAST(grouped.ratings AS DOUBLE PRECISION) + 10) AS shrunk_mean,
          (grouped.stars - CAST(grouped.ratings AS DOUBLE PRECISION) * stats.bayesian_mean) / (CAST(grouped.ratings AS DOUBLE PRECISION) + 10) AS lift
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
