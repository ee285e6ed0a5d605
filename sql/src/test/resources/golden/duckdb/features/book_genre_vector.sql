CREATE TABLE features.book_genre_vector AS
WITH ordered AS (SELECT book_id,
      genre_id,
        ROW_NUMBER() OVER (PARTITION BY book_id
          ORDER BY position NULLS LAST, genre_id NULLS LAST) AS place
    FROM core.bridge_book_genre), masses AS (SELECT ordered.book_id,
      bridge.movie_genre_id AS genre_id,
      SUM(bridge.weight / SQRT(CAST(ordered.place AS DOUBLE PRECISION))) AS mass
    FROM ordered
      INNER JOIN core.bridge_genre AS bridge ON bridge.book_genre_id = ordered.genre_id
    WHERE bridge.weight > 0
    GROUP BY ordered.book_id,
      bridge.movie_genre_id), lengths AS (SELECT book_id,
      SQRT(SUM(mass * mass)) AS length
    FROM masses
    GROUP BY book_id) SELECT masses.book_id,
      masses.genre_id,
        masses.mass / lengths.length AS weight
    FROM masses
      INNER JOIN lengths ON lengths.book_id = masses.book_id;
COMMENT ON TABLE features.book_genre_vector IS 'Each book in the space of film genres. A book''s k-th genre counts 1 / sqrt(k), goes to film genres by the bridge''s weights, and the vector has length 1. Grain: book_id, genre_id.';
COMMENT ON COLUMN features.book_genre_vector.book_id IS 'the book; books without a genre that leads to a film genre have no row';
COMMENT ON COLUMN features.book_genre_vector.genre_id IS 'a film genre';
COMMENT ON COLUMN features.book_genre_vector.weight IS 'the book''s share in that direction, above 0, up to 1 [length 1]';
