-- raw -> core for the reference tables. Portable: DuckDB and Redshift run this text unchanged.
DELETE FROM core.dim_age_group;
INSERT INTO core.dim_age_group (age_group_id, label, min_age, max_age)
SELECT age_group_id, label, min_age, max_age FROM raw.age_groups;

DELETE FROM core.dim_occupation;
INSERT INTO core.dim_occupation (occupation_id, label)
SELECT occupation_id, label FROM raw.occupations;

DELETE FROM core.dim_zip;
INSERT INTO core.dim_zip (zip, zip3, state, latitude, longitude)
SELECT zip, SUBSTRING(zip, 1, 3), state, latitude, longitude FROM raw.zips;

-- A ZIP3 area lies where its ZIP codes lie on average; an area without a known ZIP code has no coordinates.
DELETE FROM core.dim_zip3;
INSERT INTO core.dim_zip3 (zip3, state, latitude, longitude)
SELECT areas.zip3, areas.state, AVG(zips.latitude), AVG(zips.longitude)
FROM raw.zip3s AS areas
LEFT JOIN raw.zips AS zips ON SUBSTRING(zips.zip, 1, 3) = areas.zip3
GROUP BY areas.zip3, areas.state;
