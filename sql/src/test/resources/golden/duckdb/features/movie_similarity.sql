CREATE TABLE features.movie_similarity AS
WITH catalogue AS (SELECT CAST(COUNT(DISTINCT movie_id) AS DOUBLE PRECISION) AS rated_films
    FROM features.settled_rating), films AS (SELECT movie_id,
      CAST((ROW_NUMBER() OVER (ORDER BY movie_id NULLS LAST)) - 32769 AS SMALLINT) AS film
    FROM (SELECT DISTINCT movie_id
        FROM features.settled_rating) AS rated), viewers AS (SELECT profiles.user_id,
      POWER(LN(catalogue.rated_films / (1 + profiles.films)), 2) AS weight
    FROM (SELECT user_id,
          CAST(COUNT(*) AS DOUBLE PRECISION) AS films
        FROM features.settled_rating
        GROUP BY user_id) AS profiles
      CROSS JOIN catalogue), views AS (SELECT facts.user_id,
      films.film,
      viewers.weight
    FROM features.settled_rating AS facts
      INNER JOIN films ON films.movie_id = facts.movie_id
      INNER JOIN viewers ON viewers.user_id = facts.user_id), norms AS (SELECT film,
      POWER(ABS(SUM(weight)), 0.3) AS film_norm,
      POWER(ABS(SUM(weight)), 0.7) AS neighbour_norm
    FROM views
    GROUP BY film), pairs AS (SELECT a.film AS low,
      b.film AS high,
      SUM(a.weight) AS overlap,
      COUNT(*) AS co_ratings
    FROM views AS a
      INNER JOIN views AS b ON b.user_id = a.user_id AND a.film < b.film
    GROUP BY a.film,
      b.film), directed AS (SELECT low AS film,
        high AS neighbour,
        overlap,
        co_ratings
      FROM pairs
      UNION ALL
      SELECT high,
        low,
        overlap,
        co_ratings
      FROM pairs), scored AS (SELECT directed.film,
      directed.neighbour,
        directed.overlap / (neighbour_norms.neighbour_norm * film_norms.film_norm + 100) AS similarity,
      directed.co_ratings
    FROM directed
      INNER JOIN norms AS film_norms ON film_norms.film = directed.film
      INNER JOIN norms AS neighbour_norms ON neighbour_norms.film = directed.neighbour), placed AS (SELECT film,
      neighbour,
      similarity,
      co_ratings,
        ROW_NUMBER() OVER (PARTITION BY film
          ORDER BY ROUND(similarity, 12) DESC NULLS LAST, neighbour NULLS LAST) AS place
    FROM scored) SELECT film_ids.movie_id,
      neighbour_ids.movie_id AS neighbour_id,
      CAST(placed.place AS INTEGER) AS place,
      placed.similarity,
      CAST(placed.co_ratings AS BIGINT) AS co_ratings
    FROM placed
      INNER JOIN films AS film_ids ON film_ids.film = placed.film
      INNER JOIN films AS neighbour_ids ON neighbour_ids.film = placed.neighbour
    WHERE placed.place <= 100;
COMMENT ON TABLE features.movie_similarity IS 'The 100 films most alike each film, by who rated both, whatever the stars. Viewers who rate little say more: idf_u = ln(rated films / (1 + films that u rated)). similarity(film, neighbour) = sum over viewers of both of idf_u^2 / (n_neighbour^0.7 * n_film^0.3 + 100), n = sum of idf_u^2 over a film''s viewers; the 100 keeps pairs with few common viewers down. Ties go to the lower id. Read are the ratings of whole months: likeness moves slowly, and a day''s ratings shall not cost its millions of pairs again. Grain: movie_id, neighbour_id.';
COMMENT ON COLUMN features.movie_similarity.movie_id IS 'the film';
COMMENT ON COLUMN features.movie_similarity.neighbour_id IS 'a film alike';
COMMENT ON COLUMN features.movie_similarity.place IS 'the neighbour''s place for the film, from 1 to 100 [position]';
COMMENT ON COLUMN features.movie_similarity.similarity IS 'asymmetric TF-IDF similarity, 0 or more [ratio]';
COMMENT ON COLUMN features.movie_similarity.co_ratings IS 'viewers who rated both films [count]';
