-- raw -> core for books. Portable: DuckDB and Redshift run this text unchanged.
DELETE FROM core.dim_book;
INSERT INTO core.dim_book (
  book_id, title, series_name, series_position, authors, published_on, publication_year, publisher, pages, language,
  review_count, rating_count, mean_rating, awards, link)
SELECT
  books.book_id, books.title, books.series_name, books.series_position, credits.authors, books.published_on,
  books.publication_year, books.publisher, books.pages, books.language, books.review_count, books.rating_count,
  books.mean_rating, books.awards, books.link
FROM raw.books AS books
-- The engines disagree on how to write an ordered string aggregate, so the first six authors are picked one by one.
LEFT JOIN (
  SELECT book_id,
    SUBSTRING(
      MAX(CASE WHEN place = 1 THEN author END)
        || COALESCE(', ' || MAX(CASE WHEN place = 2 THEN author END), '')
        || COALESCE(', ' || MAX(CASE WHEN place = 3 THEN author END), '')
        || COALESCE(', ' || MAX(CASE WHEN place = 4 THEN author END), '')
        || COALESCE(', ' || MAX(CASE WHEN place = 5 THEN author END), '')
        || COALESCE(', ' || MAX(CASE WHEN place = 6 THEN author END), '')
        || CASE WHEN MAX(place) > 6 THEN ' and others' ELSE '' END,
      1, 1024) AS authors
  FROM (
    SELECT book_id, author,
      ROW_NUMBER() OVER (PARTITION BY book_id ORDER BY position NULLS LAST, author NULLS LAST) AS place
    FROM raw.book_authors
  ) AS placed
  GROUP BY book_id
) AS credits ON credits.book_id = books.book_id;

DELETE FROM core.bridge_book_author;
INSERT INTO core.bridge_book_author (book_id, author, position)
SELECT book_id, author, position FROM raw.book_authors;

-- Book genres are numbered from 1001 by name, whatever films are loaded.
DELETE FROM core.dim_genre WHERE medium = 'book';
INSERT INTO core.dim_genre (genre_id, medium, name)
SELECT CAST(1000 + ROW_NUMBER() OVER (ORDER BY genre NULLS LAST) AS INTEGER), 'book', genre
FROM (SELECT DISTINCT genre FROM raw.book_genres) AS genres;

DELETE FROM core.bridge_book_genre;
INSERT INTO core.bridge_book_genre (book_id, genre_id, position)
SELECT assigned.book_id, genres.genre_id, MIN(assigned.position)
FROM raw.book_genres AS assigned
JOIN core.dim_genre AS genres ON genres.medium = 'book' AND genres.name = assigned.genre
GROUP BY assigned.book_id, genres.genre_id;
