CREATE TABLE reports.top_movies_by_demographic
DISTSTYLE ALL
SORTKEY (dimension, group_key, place)
AS
WITH placed AS (SELECT dimension,
      group_key,
      movie_id,
      ratings,
      mean_rating,
      shrunk_mean,
      lift,
        ROW_NUMBER() OVER (PARTITION BY dimension, group_key
          ORDER BY ROUND(shrunk_mean, 12) DESC NULLS LAST, ratings DESC NULLS LAST, movie_id NULLS LAST) AS place
    FROM features.movie_demographic_rating
    WHERE ratings >= 10) SELECT placed.dimension,
      placed.group_key,
      CAST(CASE WHEN placed.dimension = 'gender' THEN CASE WHEN placed.group_key = 'F' THEN 'Women' ELSE 'Men' END WHEN placed.dimension = 'age_group' THEN ages.label WHEN placed.dimension = 'occupation' THEN occupations.label WHEN placed.dimension = 'gender_age' THEN CASE WHEN SUBSTRING(placed.group_key, 1, 1) = 'F' THEN 'Women, ' ELSE 'Men, ' END || gender_ages.label ELSE placed.group_key END AS VARCHAR(64)) AS group_label,
      CAST(placed.place AS INTEGER) AS place,
      placed.movie_id,
      movies.title,
      movies.release_year,
      placed.ratings,
      placed.mean_rating,
      placed.shrunk_mean,
      placed.lift
    FROM placed
      INNER JOIN core.dim_movie AS movies ON movies.movie_id = placed.movie_id
      LEFT JOIN core.dim_age_group AS ages ON placed.dimension = 'age_group' AND CAST(ages.age_group_id AS VARCHAR(16)) = placed.group_key
      LEFT JOIN core.dim_age_group AS gender_ages ON placed.dimension = 'gender_age' AND CAST(gender_ages.age_group_id AS VARCHAR(16)) = SUBSTRING(placed.group_key, 3)
      LEFT JOIN core.dim_occupation AS occupations ON placed.dimension = 'occupation' AND CAST(occupations.occupation_id AS VARCHAR(16)) = placed.group_key
    WHERE placed.place <= 50;
COMMENT ON TABLE reports.top_movies_by_demographic IS 'The 50 films that each demographic group rates highest. A film needs at least 10 ratings by the group. Order: shrunk mean, then ratings, both descending, then the film''s id. Grain: dimension, group_key, place.';
COMMENT ON COLUMN reports.top_movies_by_demographic.dimension IS 'gender, age_group, occupation, state or gender_age';
COMMENT ON COLUMN reports.top_movies_by_demographic.group_key IS 'the group''s key in its dimension, such as F, 25, 12, CA or F-25';
COMMENT ON COLUMN reports.top_movies_by_demographic.group_label IS 'the group''s name for people';
COMMENT ON COLUMN reports.top_movies_by_demographic.place IS 'the film''s place for the group, from 1 to 50 [position]';
COMMENT ON COLUMN reports.top_movies_by_demographic.movie_id IS 'the film';
COMMENT ON COLUMN reports.top_movies_by_demographic.title IS 'its title';
COMMENT ON COLUMN reports.top_movies_by_demographic.release_year IS 'the year it came out [year]';
COMMENT ON COLUMN reports.top_movies_by_demographic.ratings IS 'ratings that the group gave it [count]';
COMMENT ON COLUMN reports.top_movies_by_demographic.mean_rating IS 'plain mean of those ratings, 1 to 5 [stars]';
COMMENT ON COLUMN reports.top_movies_by_demographic.shrunk_mean IS 'their mean shrunk toward the film''s Bayesian mean, 1 to 5 [stars]';
COMMENT ON COLUMN reports.top_movies_by_demographic.lift IS 'shrunk mean minus the film''s Bayesian mean, in stars [stars]';
