-- A build skips a view that would read the rows it was built from, and need not prove an incremental view again.
ALTER TABLE catalog.feature_view ADD COLUMN maintenance VARCHAR(4096);
COMMENT ON COLUMN catalog.feature_view.maintenance IS 'How the compiler proved that the view can be maintained, for this SQL; null where it is built as a whole';
COMMENT ON TABLE catalog.feature_input IS 'What each view was last built from, on DuckDB. Grain: view and table.';
