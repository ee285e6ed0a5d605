-- Runs after every load: the bridge joins genres of both media with the reference map, so any of the three changes it.
-- Map rows for a film genre that no film has ("other") or a book genre that no book has find no partner and drop out.
DELETE FROM core.bridge_genre;
INSERT INTO core.bridge_genre (book_genre_id, movie_genre_id, weight)
SELECT books.genre_id, films.genre_id, genre_map.weight
FROM raw.genre_map AS genre_map
JOIN core.dim_genre AS books ON books.medium = 'book' AND books.name = genre_map.book_genre
JOIN core.dim_genre AS films ON films.medium = 'movie' AND films.name = genre_map.movie_genre;
