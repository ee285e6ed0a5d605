-- 600 viewers, 60 films, 48 books: all invented. Women like Romance and Drama better, men Action and Sci-Fi.
INSERT INTO core.dim_age_group VALUES
  (1, 'Under 18', 0, 17), (18, '18-24', 18, 24), (25, '25-34', 25, 34), (35, '35-44', 35, 44),
  (45, '45-49', 45, 49), (50, '50-55', 50, 55), (56, '56+', 56, NULL);
INSERT INTO core.dim_occupation
  SELECT i - 1, label FROM (SELECT unnest(['other', 'academic/educator', 'artist', 'clerical/admin', 'college/grad student',
    'customer service', 'doctor/health care', 'executive/managerial', 'farmer', 'homemaker', 'K-12 student', 'lawyer',
    'programmer', 'retired', 'sales/marketing', 'scientist', 'self-employed', 'technician/engineer',
    'tradesman/craftsman', 'unemployed', 'writer']) AS label, unnest(range(1, 22)) AS i);
INSERT INTO core.dim_genre
  SELECT i, 'movie', name FROM (SELECT unnest(['Action', 'Comedy', 'Drama', 'Romance', 'Sci-Fi', 'Thriller']) AS name,
    unnest(range(1, 7)) AS i)
  UNION ALL
  SELECT i, 'book', name FROM (SELECT unnest(['Adventure', 'Classics', 'Humor', 'Love', 'Mystery', 'Space']) AS name,
    unnest(range(101, 107)) AS i);
INSERT INTO core.bridge_genre VALUES (101, 1, 1.0), (102, 3, 1.0), (103, 2, 1.0), (104, 4, 1.0), (105, 6, 1.0), (106, 5, 1.0),
  (102, 4, 0.5);
INSERT INTO core.dim_zip VALUES ('10001', '100', 'NY', 40.75, -73.99), ('94110', '941', 'CA', 37.75, -122.41),
  ('60601', '606', 'IL', 41.88, -87.62), ('55401', '554', 'MN', 44.98, -93.27), ('78701', '787', 'TX', 30.27, -97.74),
  ('98101', '981', 'WA', 47.61, -122.33);
INSERT INTO core.dim_zip3 SELECT zip3, state, latitude, longitude FROM core.dim_zip;
INSERT INTO core.dim_zip3 VALUES ('331', 'FL', NULL, NULL);
INSERT INTO core.dim_user
  SELECT u.i, IF(hash(u.i) % 2 = 0, 'F', 'M'), [1, 18, 25, 35, 45, 50, 56][1 + (hash(u.i + 1000) % 7)::INTEGER],
    hash(u.i + 2000) % 21, z.zip, z.zip3, z.state, IF(z.zip IS NULL, 'MALFORMED', NULL)
  FROM range(1, 601) u(i)
  LEFT JOIN (SELECT *, row_number() OVER (ORDER BY zip) AS n FROM core.dim_zip) z ON z.n = hash(u.i + 3000) % 7;
INSERT INTO core.dim_movie
  SELECT i, title, title || ' (' || release_year || ')', release_year FROM (
    SELECT i, ['The Quiet', 'A Distant', 'The Last', 'Midnight', 'Paper', 'Golden', 'Crimson', 'Café', 'The Hollow', 'Winter'][1 + i % 10]
      || ' ' || ['Harbour', 'Orchard', 'Signal', 'Garden', 'Engine', 'Letters'][1 + (i // 10) % 6] AS title,
      1950 + (hash(i + 50) % 50)::INTEGER AS release_year
    FROM range(1, 61) t(i));
INSERT INTO core.bridge_movie_genre
  SELECT i, 1 + i % 6 FROM range(1, 61) t(i) UNION SELECT i, 1 + (hash(i + 77) % 6)::INTEGER FROM range(1, 61) t(i);
INSERT INTO core.dim_book
  SELECT i, ['Letters from', 'The Keeper of', 'A History of', 'Beyond'][1 + i % 4] || ' '
      || ['the North', 'Salt', 'Glass', 'the Tower', 'Rain', 'Ash', 'the Valley', 'Stars', 'Silence', 'the Road', 'Iron', 'Dust'][1 + i // 4 % 12],
    IF(i % 6 = 0, 'The Long Series', NULL), IF(i % 6 = 0, i / 6, NULL), 'Author ' || i % 9, NULL, 2001 + i % 20, NULL, 200 + i, 'eng',
    10 * i, 100 * i, 3.5 + (hash(i) % 14) / 10.0, NULL, NULL
  FROM range(1, 49) t(i);
INSERT INTO core.bridge_book_genre SELECT i, 101 + i % 6, 1 FROM range(1, 49) t(i);
INSERT INTO core.bridge_book_author SELECT i, 'Author ' || i % 9, 1 FROM range(1, 49) t(i);
INSERT INTO core.fact_rating
  SELECT user_id, movie_id, rating, rated_at, strftime(rated_at, '%Y%m%d')::INTEGER FROM (
    SELECT u.user_id, m.movie_id,
      greatest(1, least(5, 3 + (hash(u.user_id * 100 + m.movie_id) % 3)::INTEGER - 1
        + IF(u.gender = 'F' AND m.movie_id % 6 IN (2, 3), 1, 0) + IF(u.gender = 'M' AND m.movie_id % 6 IN (0, 4), 1, 0))) AS rating,
      TIMESTAMP '2000-04-25 12:00:00' + INTERVAL (hash(u.user_id * 7 + m.movie_id) % 800) DAY AS rated_at
    FROM core.dim_user u CROSS JOIN core.dim_movie m
    WHERE hash(u.user_id * 31 + m.movie_id) % (2 + m.movie_id % 7) = 0 AND m.movie_id < 60);
INSERT INTO catalog.load_ledger VALUES ('load-1', 'movies', 'seed', 'seed-1', '', 0, 0, 0, 0, TIMESTAMP '2026-01-01 00:00:00', NULL);
