CREATE TABLE features.genre_bridge
DISTSTYLE ALL
SORTKEY (movie_genre_id)
AS
WITH shelves AS (SELECT genre_id,
      CAST(COUNT(*) AS DOUBLE PRECISION) AS books
    FROM core.bridge_book_genre
    GROUP BY genre_id), masses AS (SELECT bridge.movie_genre_id,
      bridge.book_genre_id,
        bridge.weight * shelves.books AS mass
    FROM core.bridge_genre AS bridge
      INNER JOIN shelves ON shelves.genre_id = bridge.book_genre_id
    WHERE bridge.weight > 0), totals AS (SELECT movie_genre_id,
      SUM(mass) AS mass
    FROM masses
    GROUP BY movie_genre_id) SELECT masses.movie_genre_id,
      masses.book_genre_id,
        masses.mass / totals.mass AS weight
    FROM masses
      INNER JOIN totals ON totals.movie_genre_id = masses.movie_genre_id;
COMMENT ON TABLE features.genre_bridge IS 'Which book genres stand for a film genre. weight = map weight * books of the book genre, divided by the sum over the film genre''s book genres: they add up to 1. Grain: movie_genre_id, book_genre_id.';
COMMENT ON COLUMN features.genre_bridge.movie_genre_id IS 'the film genre';
COMMENT ON COLUMN features.genre_bridge.book_genre_id IS 'a book genre that leads to it';
COMMENT ON COLUMN features.genre_bridge.weight IS 'how much of the film genre''s books it brings, above 0, up to 1 [share]';
