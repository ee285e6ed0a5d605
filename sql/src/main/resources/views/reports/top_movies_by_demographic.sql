-- description: The 50 films that each demographic group rates highest.
--   A film needs at least 10 ratings by the group. Order: shrunk mean, then ratings, both descending, then the film's id.
-- grain: dimension, group_key, place
-- materialization: table
-- owner: analytics
-- tags: films, demographics
-- distribution: all
-- sort: dimension, group_key, place
-- columns:
--   dimension: gender, age_group, occupation, state or gender_age
--   group_key: the group's key in its dimension, such as F, 25, 12, CA or F-25
--   group_label: the group's name for people
--   place [position]: the film's place for the group, from 1 to 50
--   movie_id: the film
--   title: its title
--   release_year [year]: the year it came out
--   ratings [count]: ratings that the group gave it
--   mean_rating [stars]: plain mean of those ratings, 1 to 5
--   shrunk_mean [stars]: their mean shrunk toward the film's Bayesian mean, 1 to 5
--   lift [stars]: shrunk mean minus the film's Bayesian mean, in stars
-- checks:
--   not_null: dimension, group_key, group_label, place, movie_id, title, ratings, mean_rating, shrunk_mean, lift
--   unique: dimension, group_key, movie_id
--   accepted_values: dimension in gender, age_group, occupation, state, gender_age
--   relationships: movie_id in core.dim_movie.movie_id
--   range: place from 1 to 50
--   range: ratings from 10
--   range: mean_rating from 1 to 5
--   range: shrunk_mean from 1 to 5
WITH placed AS (
  SELECT
    dimension,
    group_key,
    movie_id,
    ratings,
    mean_rating,
    shrunk_mean,
    lift,
    ROW_NUMBER() OVER (
      PARTITION BY dimension, group_key
      ORDER BY ROUND(shrunk_mean, 12) DESC NULLS LAST, ratings DESC NULLS LAST, movie_id ASC NULLS LAST
    ) AS place
  FROM features.movie_demographic_rating
  WHERE ratings >= 10
)
SELECT
  placed.dimension,
  placed.group_key,
  CAST(
    CASE placed.dimension
      WHEN 'gender' THEN CASE WHEN placed.group_key = 'F' THEN 'Women' ELSE 'Men' END
      WHEN 'age_group' THEN ages.label
      WHEN 'occupation' THEN occupations.label
      WHEN 'gender_age' THEN
        CASE WHEN SUBSTRING(placed.group_key, 1, 1) = 'F' THEN 'Women, ' ELSE 'Men, ' END || gender_ages.label
      ELSE placed.group_key
    END AS VARCHAR(64)) AS group_label,
  CAST(placed.place AS INTEGER) AS place,
  placed.movie_id,
  movies.title,
  movies.release_year,
  placed.ratings,
  placed.mean_rating,
  placed.shrunk_mean,
  placed.lift
FROM placed
JOIN core.dim_movie AS movies ON movies.movie_id = placed.movie_id
LEFT JOIN core.dim_age_group AS ages
  ON placed.dimension = 'age_group' AND CAST(ages.age_group_id AS VARCHAR(16)) = placed.group_key
LEFT JOIN core.dim_age_group AS gender_ages
  ON placed.dimension = 'gender_age' AND CAST(gender_ages.age_group_id AS VARCHAR(16)) = SUBSTRING(placed.group_key, 3)
LEFT JOIN core.dim_occupation AS occupations
  ON placed.dimension = 'occupation' AND CAST(occupations.occupation_id AS VARCHAR(16)) = placed.group_key
WHERE placed.place <= 50
