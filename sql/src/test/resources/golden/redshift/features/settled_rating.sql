CREATE VIEW features.settled_rating AS
WITH months AS (SELECT MAX(date_key) - MOD(MAX(date_key), 100) AS newest,
      MIN(date_key) AS first_day
    FROM core.fact_rating) SELECT facts.user_id,
      facts.movie_id,
      facts.rating
    FROM core.fact_rating AS facts
      CROSS JOIN months
    WHERE facts.date_key < months.newest
      OR months.first_day > months.newest
WITH NO SCHEMA BINDING;
COMMENT ON VIEW features.settled_rating IS 'The ratings up to the end of the last whole month, for what need not move with every rating. The month of the newest rating is not over, so its ratings wait; where there is no earlier month, all count. A build skips what reads only this view until the month changes, or ratings of earlier months come or go. Grain: user_id, movie_id.';
