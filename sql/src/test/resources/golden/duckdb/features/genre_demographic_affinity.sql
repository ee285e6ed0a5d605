CREATE TABLE features.genre_demographic_affinity AS
WITH memberships AS (SELECT user_id,
        CAST('all' AS VARCHAR(16)) AS dimension,
        CAST('all' AS VARCHAR(16)) AS group_key
      FROM core.dim_user
      UNION ALL
      SELECT user_id,
        CAST('gender' AS VARCHAR(16)),
        CAST(gender AS VARCHAR(16))
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
      FROM core.dim_user), group_totals AS (SELECT memberships.dimension,
      memberships.group_key,
      CAST(SUM(given.ratings) AS DOUBLE PRECISION) AS ratings
    FROM features.viewer_stars AS given
      INNER JOIN memberships ON memberships.user_id = given.user_id
    GROUP BY memberships.dimension,
      memberships.group_key), group_genres AS (SELECT rated.genre_id,
      memberships.dimension,
      memberships.group_key,
      CAST(SUM(rated.ratings) AS DOUBLE PRECISION) AS ratings,
      CAST(SUM(rated.total) AS DOUBLE PRECISION) AS total
    FROM features.viewer_genre_ratings AS rated
      INNER JOIN memberships ON memberships.user_id = rated.user_id
    GROUP BY rated.genre_id,
      memberships.dimension,
      memberships.group_key), shares AS (SELECT group_genres.genre_id,
      group_genres.dimension,
      group_genres.group_key,
      group_genres.ratings,
        group_genres.total / group_genres.ratings AS mean_rating,
        group_genres.ratings / group_totals.ratings AS share
    FROM group_genres
      INNER JOIN group_totals ON group_totals.dimension = group_genres.dimension AND group_totals.group_key = group_genres.group_key) SELECT shares.genre_id,
      genres.name AS genre,
      shares.dimension,
      shares.group_key,
      CAST(FLOOR(shares.ratings) AS BIGINT) AS ratings,
      shares.mean_rating,
      shares.share,
        shares.share / overall.share AS affinity
    FROM shares
      INNER JOIN shares AS overall ON overall.genre_id = shares.genre_id AND overall.dimension = 'all'
      INNER JOIN core.dim_genre AS genres ON genres.genre_id = shares.genre_id;
COMMENT ON TABLE features.genre_demographic_affinity IS 'How much more each demographic group watches a film genre than everyone does. A film of two genres counts in both. Affinity = the genre''s share of the group''s ratings / its share of all ratings. Grain: genre_id, dimension, group_key.';
COMMENT ON COLUMN features.genre_demographic_affinity.genre_id IS 'the film genre';
COMMENT ON COLUMN features.genre_demographic_affinity.genre IS 'its name';
COMMENT ON COLUMN features.genre_demographic_affinity.dimension IS 'all, gender, age_group, occupation, state or gender_age';
COMMENT ON COLUMN features.genre_demographic_affinity.group_key IS 'the group''s key in its dimension, such as all, F, 25, 12, CA or F-25';
COMMENT ON COLUMN features.genre_demographic_affinity.ratings IS 'ratings that the group gave films of the genre [count]';
COMMENT ON COLUMN features.genre_demographic_affinity.mean_rating IS 'plain mean of those ratings, 1 to 5 [stars]';
COMMENT ON COLUMN features.genre_demographic_affinity.share IS 'those ratings as a share of all the group''s ratings, from 0 to 1 [share]';
COMMENT ON COLUMN features.genre_demographic_affinity.affinity IS 'share divided by the share among everyone; 1 means "like everyone" [ratio]';
