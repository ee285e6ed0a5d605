-- core.dim_user has one row a viewer
SELECT user_id FROM core.dim_user GROUP BY user_id HAVING COUNT(*) > 1;
-- core.dim_movie has one row a film
SELECT movie_id FROM core.dim_movie GROUP BY movie_id HAVING COUNT(*) > 1;
-- core.dim_book has one row a book
SELECT book_id FROM core.dim_book GROUP BY book_id HAVING COUNT(*) > 1;
-- core.dim_age_group has one row an age group
SELECT age_group_id FROM core.dim_age_group GROUP BY age_group_id HAVING COUNT(*) > 1;
-- core.dim_occupation has one row an occupation
SELECT occupation_id FROM core.dim_occupation GROUP BY occupation_id HAVING COUNT(*) > 1;
-- core.dim_zip has one row a ZIP code
SELECT zip FROM core.dim_zip GROUP BY zip HAVING COUNT(*) > 1;
-- core.dim_zip3 has one row a ZIP3 area
SELECT zip3 FROM core.dim_zip3 GROUP BY zip3 HAVING COUNT(*) > 1;
-- core.dim_genre has one row a genre id
SELECT genre_id FROM core.dim_genre GROUP BY genre_id HAVING COUNT(*) > 1;
-- film genres stay below 1001, where book genres begin
SELECT genre_id FROM core.dim_genre WHERE medium = 'movie' AND genre_id > 1000;
-- core.bridge_genre has one row a pair of genres
SELECT book_genre_id, movie_genre_id FROM core.bridge_genre GROUP BY book_genre_id, movie_genre_id HAVING COUNT(*) > 1;
-- core.fact_rating has one row a viewer and film
SELECT user_id, movie_id FROM core.fact_rating GROUP BY user_id, movie_id HAVING COUNT(*) > 1;
-- each rating is 1 to 5
SELECT user_id, movie_id, rating FROM core.fact_rating WHERE rating < 1 OR rating > 5;
-- each rating's viewer is in core.dim_user
SELECT DISTINCT facts.user_id FROM core.fact_rating AS facts
LEFT JOIN core.dim_user AS users ON users.user_id = facts.user_id WHERE users.user_id IS NULL;
-- each rating's film is in core.dim_movie
SELECT DISTINCT facts.movie_id FROM core.fact_rating AS facts
LEFT JOIN core.dim_movie AS movies ON movies.movie_id = facts.movie_id WHERE movies.movie_id IS NULL;
-- each rating's day is in core.dim_date
SELECT DISTINCT facts.date_key FROM core.fact_rating AS facts
LEFT JOIN core.dim_date AS days ON days.date_key = facts.date_key WHERE days.date_key IS NULL;
-- each viewer's age group is in core.dim_age_group
SELECT users.user_id, users.age_group_id FROM core.dim_user AS users
LEFT JOIN core.dim_age_group AS ages ON ages.age_group_id = users.age_group_id WHERE ages.age_group_id IS NULL;
-- each viewer's occupation is in core.dim_occupation
SELECT users.user_id, users.occupation_id FROM core.dim_user AS users
LEFT JOIN core.dim_occupation AS occupations ON occupations.occupation_id = users.occupation_id
WHERE occupations.occupation_id IS NULL;
-- each film genre's film is in core.dim_movie
SELECT DISTINCT assigned.movie_id FROM core.bridge_movie_genre AS assigned
LEFT JOIN core.dim_movie AS movies ON movies.movie_id = assigned.movie_id WHERE movies.movie_id IS NULL;
-- each book genre's book is in core.dim_book
SELECT DISTINCT assigned.book_id FROM core.bridge_book_genre AS assigned
LEFT JOIN core.dim_book AS books ON books.book_id = assigned.book_id WHERE books.book_id IS NULL;
-- each author's book is in core.dim_book
SELECT DISTINCT credits.book_id FROM core.bridge_book_author AS credits
LEFT JOIN core.dim_book AS books ON books.book_id = credits.book_id WHERE books.book_id IS NULL;
