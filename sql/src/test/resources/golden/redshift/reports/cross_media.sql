CREATE TABLE reports.cross_media
DISTSTYLE ALL
SORTKEY (movie_genre, dimension, group_key, place)
AS
WITH cells AS (SELECT users.gender,
      users.age_group_id,
      a.genre_id,
      b.genre_id AS other_id,
      SUM(a.weight * b.weight) AS product
    FROM features.user_genre_profile AS a
      INNER JOIN features.user_genre_profile AS b ON b.user_id = a.user_id
      INNER JOIN core.dim_user AS users ON users.user_id = a.user_id
    GROUP BY users.gender,
      users.age_group_id,
      a.genre_id,
      b.genre_id), members AS (SELECT DISTINCT users.gender,
      users.age_group_id,
      ages.label
    FROM core.dim_user AS users
      INNER JOIN core.dim_age_group AS ages ON ages.age_group_id = users.age_group_id), memberships AS (SELECT gender,
        age_group_id,
        0 AS group_id,
        CAST('all' AS VARCHAR(16)) AS dimension,
        CAST('all' AS VARCHAR(16)) AS group_key,
        CAST('Everyone' AS VARCHAR(64)) AS group_label
      FROM members
      UNION ALL
      SELECT gender,
        age_group_id,
          CASE WHEN gender = 'F' THEN 1 ELSE 2 END,
        CAST('gender' AS VARCHAR(16)),
        CAST(gender AS VARCHAR(16)),
        CAST(CASE WHEN gender = 'F' THEN 'Women' ELSE 'Men' END AS VARCHAR(64))
      FROM members
      UNION ALL
      SELECT gender,
        age_group_id,
          1000 + age_group_id,
        CAST('age_group' AS VARCHAR(16)),
        CAST(age_group_id AS VARCHAR(16)),
        CAST(label AS VARCHAR(64))
      FROM members
      UNION ALL
      SELECT gender,
        age_group_id,
            CASE WHEN gender = 'F' THEN 2000 ELSE 3000 END + age_group_id,
        CAST('gender_age' AS VARCHAR(16)),
        CAST(gender || '-' || CAST(age_group_id AS VARCHAR(8)) AS VARCHAR(16)),
        CAST(CASE WHEN gender = 'F' THEN 'Women, ' ELSE 'Men, ' END || label AS VARCHAR(64))
      FROM members), numbered AS (SELECT DISTINCT group_id,
      dimension,
      group_key,
      group_label
    FROM memberships), products AS (SELECT memberships.group_id,
      cells.genre_id,
      cells.other_id,
      SUM(cells.product) AS product
    FROM cells
      INNER JOIN memberships ON memberships.gender = cells.gender AND memberships.age_group_id = cells.age_group_id
    GROUP BY memberships.group_id,
      cells.genre_id,
      cells.other_id), squares AS (SELECT group_id,
      genre_id,
      product AS square
    FROM products
    WHERE genre_id = other_id
      AND product > 0), tastes AS (SELECT products.group_id,
      products.genre_id,
      products.other_id,
          affinities.affinity * affinities.affinity * CASE WHEN products.genre_id = products.other_id THEN 1 ELSE 0.5 * products.product / SQRT(a.square * b.square) END AS taste
    FROM products
      INNER JOIN numbered ON numbered.group_id = products.group_id
      INNER JOIN squares AS a ON a.group_id = products.group_id AND a.genre_id = products.genre_id
      INNER JOIN squares AS b ON b.group_id = products.group_id AND b.genre_id = products.other_id
      INNER JOIN features.genre_demographic_affinity AS affinities ON affinities.dimension = numbered.dimension AND affinities.group_key = numbered.group_key AND affinities.genre_id = products.other_id), lengths AS (SELECT group_id,
      genre_id,
      SQRT(SUM(taste * taste)) AS length
    FROM tastes
    GROUP BY group_id,
      genre_id
    HAVING SUM(taste * taste) > 0), candidates AS (SELECT bridge.movie_genre_id AS genre_id,
      assigned.book_id
    FROM features.genre_bridge AS bridge
      INNER JOIN core.bridge_book_genre AS assigned ON assigned.genre_id = bridge.book_genre_id
    GROUP BY bridge.movie_genre_id,
      assigned.book_id), matches AS (SELECT tastes.group_id,
      tastes.genre_id,
      candidates.book_id,
      SUM(tastes.taste * vectors.weight) AS agreement
    FROM candidates
      INNER JOIN features.book_genre_vector AS vectors ON vectors.book_id = candidates.book_id
      INNER JOIN tastes ON tastes.genre_id = candidates.genre_id AND tastes.other_id = vectors.genre_id
    GROUP BY tastes.group_id,
      tastes.genre_id,
      candidates.book_id), scored AS (SELECT matches.group_id,
      matches.genre_id,
      matches.book_id,
          matches.agreement / lengths.length * scores.bayesian_score AS score
    FROM matches
      INNER JOIN lengths ON lengths.group_id = matches.group_id AND lengths.genre_id = matches.genre_id
      INNER JOIN features.book_score AS scores ON scores.book_id = matches.book_id), shares AS (SELECT group_id,
      genre_id,
      MOD(book_id, 10) AS share,
      COUNT(*) AS books,
      MAX(ROUND(score, 12)) AS best
    FROM scored
    GROUP BY group_id,
      genre_id,
      MOD(book_id, 10)), competing AS (SELECT group_id,
      genre_id,
      CAST(SUM(books) AS BIGINT) AS books,
      COUNT(*) AS shares,
      MIN(best) AS bound
    FROM shares
    GROUP BY group_id,
      genre_id), placed AS (SELECT scored.group_id,
      scored.genre_id,
      scored.book_id,
      scored.score,
      competing.books,
        ROW_NUMBER() OVER (PARTITION BY scored.group_id, scored.genre_id
          ORDER BY ROUND(scored.score, 12) DESC NULLS LAST, scored.book_id NULLS LAST) AS place
    FROM scored
      INNER JOIN competing ON competing.group_id = scored.group_id AND competing.genre_id = scored.genre_id
    WHERE competing.shares < 10
      OR ROUND(scored.score, 12) >= competing.bound) SELECT genres.name AS movie_genre,
      numbered.dimension,
      numbered.group_key,
      numbered.group_label,
      CAST(placed.place AS INTEGER) AS place,
      CAST(placed.books AS INTEGER) AS books,
      placed.book_id,
      books.title,
      books.authors,
      placed.score
    FROM placed
      INNER JOIN numbered ON numbered.group_id = placed.group_id
      INNER JOIN core.dim_genre AS genres ON genres.genre_id = placed.genre_id
      INNER JOIN core.dim_book AS books ON books.book_id = placed.book_id
    WHERE placed.place <= 10;
COMMENT ON TABLE reports.cross_media IS 'The 10 books that a film genre leads each demographic group to. The group''s taste around the genre g is a vector over film genres h: affinity(group, h)^2 * closeness(group, g, h), closeness being 1 for h = g and else half the cosine of the two genres over the group''s viewer profiles. score = cosine of that vector with the book''s genre vector * the book''s Bayesian score. Only books with some weight in g itself compete, and a book needs the weight of its genres, not only the group''s: no shared readers are known, so this is a proxy for taste, not a measured preference. Ties go to the lower book id. Grain: movie_genre, dimension, group_key, place.';
COMMENT ON COLUMN reports.cross_media.movie_genre IS 'the film genre''s name';
COMMENT ON COLUMN reports.cross_media.dimension IS 'all, gender, age_group or gender_age';
COMMENT ON COLUMN reports.cross_media.group_key IS 'the group''s key in its dimension, such as all, F, 25 or F-25';
COMMENT ON COLUMN reports.cross_media.group_label IS 'the group''s name for people';
COMMENT ON COLUMN reports.cross_media.place IS 'the book''s place for the genre and group, from 1 to 10 [position]';
COMMENT ON COLUMN reports.cross_media.books IS 'how many books competed for the places [count]';
COMMENT ON COLUMN reports.cross_media.book_id IS 'the book';
COMMENT ON COLUMN reports.cross_media.title IS 'its title';
COMMENT ON COLUMN reports.cross_media.authors IS 'its authors';
COMMENT ON COLUMN reports.cross_media.score IS 'cosine times Bayesian score, 0 to 5 [score]';
