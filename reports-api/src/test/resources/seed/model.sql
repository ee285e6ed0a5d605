-- One published version, in the form that training publishes.
INSERT INTO model.item_weight SELECT '${version}', movie_id, neighbour_id, similarity FROM features.movie_similarity;
INSERT INTO model.demographic_prior
  SELECT '${version}', 'all', 'all', movie_id, ln(COUNT(*) FILTER (rating >= 4) / 600.0 + 0.001) FROM core.fact_rating GROUP BY movie_id;
INSERT INTO model.demographic_prior
  SELECT '${version}', dimension, group_key, movie_id, lift FROM features.movie_demographic_rating WHERE dimension <> 'state';
UPDATE model.version SET is_current = false;
INSERT INTO model.version VALUES ('${version}', now()::TIMESTAMP, '${snapshot}', '{}', '{}', true);
