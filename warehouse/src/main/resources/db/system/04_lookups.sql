-- Functions that look into the catalog. DuckDB puts a macro's arguments into its text as they are, so that an argument named like a
-- column of the macro's own FROM would mean that column: hence these views, whose columns nobody names by chance.
CREATE VIEW rs_system.main.rs_of_relation AS
SELECT c.oid AS rs__oid, c.relname AS rs__name, s.name AS rs__schema, c.relnamespace AS rs__schema_oid, c.relkind AS rs__kind,
  c.reltuples * c.relnatts * 8 AS rs__size, c.relpersistence = 't' AS rs__is_temporary
FROM rs_system.main.pg_class c JOIN rs_system.main.rs_schema s ON s.oid = c.relnamespace;
CREATE VIEW rs_system.main.rs_of_readable AS
SELECT oid AS rs__oid, name AS rs__name, schema_name AS rs__schema, is_temporary AS rs__is_temporary, row_estimate * column_count * 8 AS rs__size,
  owner = getvariable('rs_user') AS rs__is_own
FROM rs_system.main.rs_relation;
CREATE VIEW rs_system.main.rs_of_type AS SELECT oid AS rs__oid, typname AS rs__name, sql_name AS rs__sql_name FROM rs_system.main.rs_type;
CREATE VIEW rs_system.main.rs_of_user AS SELECT oid AS rs__oid, name AS rs__name FROM rs_system.main.rs_user;
CREATE VIEW rs_system.main.rs_of_schema AS SELECT oid AS rs__oid, name AS rs__name FROM rs_system.main.rs_schema;
CREATE VIEW rs_system.main.rs_of_view AS SELECT oid AS rs__oid, definition AS rs__definition FROM rs_system.main.rs_view;
CREATE VIEW rs_system.main.rs_of_key AS SELECT oid AS rs__oid, definition AS rs__definition FROM rs_system.main.rs_key;
CREATE VIEW rs_system.main.rs_of_index AS
SELECT oid AS rs__oid, definition AS rs__definition, columns AS rs__columns FROM rs_system.main.rs_index;
CREATE VIEW rs_system.main.rs_of_function AS
SELECT oid AS rs__oid, rs_arguments AS rs__arguments, rs_result AS rs__result, prosrc AS rs__source FROM rs_system.main.pg_proc;
CREATE VIEW rs_system.main.rs_of_comment AS
SELECT objoid AS rs__oid, objsubid AS rs__position, description AS rs__text FROM rs_system.main.pg_description;
CREATE VIEW rs_system.main.rs_of_database AS
SELECT database_name AS rs__name, total_blocks * block_size AS rs__size FROM pragma_database_size();

CREATE MACRO rs_system.main.current_user_id() AS
  (SELECT rs__oid FROM rs_system.main.rs_of_user WHERE rs__name = coalesce(getvariable('rs_user'), 'reelshelf'));
CREATE MACRO rs_system.main.pg_get_userbyid(id) AS
  coalesce((SELECT rs__name FROM rs_system.main.rs_of_user WHERE rs__oid = id), 'unknown (OID=' || id || ')');
CREATE MACRO rs_system.main.format_type(id, modifier) AS CASE WHEN id IS NULL THEN NULL ELSE coalesce(
  (SELECT rs_system.main.rs_modified_type(rs__sql_name, rs__oid, modifier) FROM rs_system.main.rs_of_type WHERE rs__oid = id), '???') END;
CREATE MACRO rs_system.main.col_description(id, at_position) AS
  (SELECT rs__text FROM rs_system.main.rs_of_comment WHERE rs__oid = id AND rs__position = at_position);
CREATE MACRO rs_system.main.obj_description(id) AS
  (SELECT rs__text FROM rs_system.main.rs_of_comment WHERE rs__oid = id AND rs__position = 0),
  (id, catalog_name) AS (SELECT rs__text FROM rs_system.main.rs_of_comment WHERE rs__oid = id AND rs__position = 0);
CREATE MACRO rs_system.main.pg_get_viewdef(id) AS (SELECT rs__definition FROM rs_system.main.rs_of_view WHERE rs__oid = id),
  (id, pretty) AS (SELECT rs__definition FROM rs_system.main.rs_of_view WHERE rs__oid = id);
CREATE MACRO rs_system.main.pg_get_constraintdef(id) AS (SELECT rs__definition FROM rs_system.main.rs_of_key WHERE rs__oid = id),
  (id, pretty) AS (SELECT rs__definition FROM rs_system.main.rs_of_key WHERE rs__oid = id);
CREATE MACRO rs_system.main.pg_get_indexdef(id) AS (SELECT rs__definition FROM rs_system.main.rs_of_index WHERE rs__oid = id),
  (id, at_position, pretty) AS (SELECT CASE at_position WHEN 0 THEN rs__definition ELSE rs__columns[at_position] END
    FROM rs_system.main.rs_of_index WHERE rs__oid = id);
CREATE MACRO rs_system.main.pg_get_function_result(id) AS (SELECT rs__result FROM rs_system.main.rs_of_function WHERE rs__oid = id);
CREATE MACRO rs_system.main.pg_get_function_arguments(id) AS (SELECT rs__arguments FROM rs_system.main.rs_of_function WHERE rs__oid = id);
CREATE MACRO rs_system.main.pg_get_function_identity_arguments(id) AS
  (SELECT rs__arguments FROM rs_system.main.rs_of_function WHERE rs__oid = id);
CREATE MACRO rs_system.main.pg_get_functiondef(id) AS (SELECT rs__source FROM rs_system.main.rs_of_function WHERE rs__oid = id);
CREATE MACRO rs_system.main.pg_table_is_visible(id) AS (SELECT count(*) > 0 FROM rs_system.main.rs_of_relation WHERE rs__oid = id
  AND (rs__is_temporary OR rs__schema = 'pg_catalog' OR list_contains(rs_system.main.rs_search_path(), rs__schema)));

-- Sizes: DuckDB keeps no size a table, so these estimate from the rows and the number of columns.
CREATE MACRO rs_system.main.pg_relation_size(id) AS
  (SELECT rs__size::BIGINT FROM rs_system.main.rs_of_readable WHERE rs__oid = id),
  (id, fork) AS (SELECT rs__size::BIGINT FROM rs_system.main.rs_of_readable WHERE rs__oid = id);
CREATE MACRO rs_system.main.pg_table_size(id) AS rs_system.main.pg_relation_size(id);
CREATE MACRO rs_system.main.pg_total_relation_size(id) AS rs_system.main.pg_relation_size(id);
CREATE MACRO rs_system.main.pg_indexes_size(id) AS 0::BIGINT;
CREATE MACRO rs_system.main.pg_database_size(id) AS
  (SELECT rs__size::BIGINT FROM rs_system.main.rs_of_database WHERE rs__name = '${database}');
CREATE MACRO rs_system.main.pg_size_pretty(bytes) AS format_bytes(bytes::BIGINT);

-- 'x'::regclass becomes rs_regclass('x') and oid::regclass becomes rs_relation_name(oid); so for types and schemas.
CREATE MACRO rs_system.main.rs_find_relation(parts) AS (
  SELECT rs__oid FROM rs_system.main.rs_of_relation
  WHERE rs__name = parts[-1] AND CASE WHEN len(parts) > 1 THEN rs__schema = parts[-2]
    ELSE rs__schema_oid IN (11, 13) OR list_contains(rs_system.main.rs_search_path(), rs__schema) END
  ORDER BY CASE rs__schema_oid WHEN 13 THEN 0 WHEN 11 THEN 1 ELSE 1 + list_position(rs_system.main.rs_search_path(), rs__schema) END LIMIT 1);
CREATE MACRO rs_system.main.to_regclass(given) AS rs_system.main.rs_find_relation(rs_system.main.rs_parts(given));
CREATE MACRO rs_system.main.rs_regclass(given) AS CASE WHEN regexp_full_match(given::VARCHAR, '\d+') THEN try_cast(given AS BIGINT)
  ELSE coalesce(rs_system.main.rs_find_relation(rs_system.main.rs_parts(given::VARCHAR)),
    error('rs:42P01:relation "' || given || '" does not exist')) END;
CREATE MACRO rs_system.main.rs_relation_name(id) AS CASE WHEN id = 0 THEN '-' ELSE coalesce(
  (SELECT CASE WHEN rs__schema = 'pg_catalog' OR rs__is_temporary OR list_contains(rs_system.main.rs_search_path(), rs__schema)
      THEN rs_system.main.quote_ident(rs__name)
    ELSE rs_system.main.quote_ident(rs__schema) || '.' || rs_system.main.quote_ident(rs__name) END
   FROM rs_system.main.rs_of_relation WHERE rs__oid = id), id::VARCHAR) END;
CREATE MACRO rs_system.main.rs_regtype(given) AS (SELECT min(rs__oid) FROM rs_system.main.rs_of_type
  WHERE rs__name = replace(replace(lower(given), 'pg_catalog.', ''), '"', '') OR rs__sql_name = lower(given));
CREATE MACRO rs_system.main.to_regtype(given) AS rs_system.main.rs_regtype(given);
CREATE MACRO rs_system.main.rs_regnamespace(given) AS
  (SELECT rs__oid FROM rs_system.main.rs_of_schema WHERE rs__name = rs_system.main.rs_unquoted(given));
CREATE MACRO rs_system.main.rs_schema_name(id) AS (SELECT rs__name FROM rs_system.main.rs_of_schema WHERE rs__oid = id);

-- Privileges of the session's user, one of those that are asked for; of another user only what this one sees is known.
CREATE MACRO rs_system.main.rs_wanted(wanted) AS
  list_transform(string_split(upper(wanted), ','), lambda one: trim(replace(one, 'WITH GRANT OPTION', '')));
CREATE MACRO rs_system.main.rs_holds(object, wanted) AS rs_system.main.rs_is_admin() OR getvariable('rs_privileges') IS NULL
  OR list_has_any(getvariable('rs_privileges'), list_transform(rs_system.main.rs_wanted(wanted), lambda one: object || ':' || one));
CREATE MACRO rs_system.main.rs_is_meant(given, name, schema_name, id) AS
  CASE WHEN regexp_full_match(given::VARCHAR, '\d+') THEN id = try_cast(given AS BIGINT)
    ELSE name = (rs_system.main.rs_parts(given::VARCHAR))[-1]
      AND coalesce(schema_name = (rs_system.main.rs_parts(given::VARCHAR))[-2],
        schema_name IN ('pg_catalog', 'pg_temp_1') OR list_contains(rs_system.main.rs_search_path(), schema_name)) END;
CREATE MACRO rs_system.main.rs_readable(given) AS (SELECT count(*) > 0 FROM rs_system.main.rs_of_readable
  WHERE rs_system.main.rs_is_meant(given, rs__name, rs__schema, rs__oid));
CREATE MACRO rs_system.main.rs_may(given, wanted) AS (SELECT count(*) > 0 FROM rs_system.main.rs_of_readable
  WHERE rs_system.main.rs_is_meant(given, rs__name, rs__schema, rs__oid)
    AND (rs__is_temporary OR rs__is_own OR rs_system.main.rs_holds(rs__schema || '.*', wanted)
      OR rs_system.main.rs_holds(rs__schema || '.' || rs__name, wanted)
      OR rs__schema IN ('pg_catalog', 'information_schema') AND list_contains(rs_system.main.rs_wanted(wanted), 'SELECT')));
CREATE MACRO rs_system.main.has_table_privilege(given, wanted) AS rs_system.main.rs_may(given, wanted),
  (of_user, given, wanted) AS CASE WHEN of_user::VARCHAR = getvariable('rs_user') THEN rs_system.main.rs_may(given, wanted)
    ELSE rs_system.main.rs_readable(given) END;
CREATE MACRO rs_system.main.has_any_column_privilege(given, wanted) AS rs_system.main.has_table_privilege(given, wanted),
  (of_user, given, wanted) AS rs_system.main.has_table_privilege(of_user, given, wanted);
CREATE MACRO rs_system.main.has_column_privilege(given, of_column, wanted) AS rs_system.main.has_table_privilege(given, wanted),
  (of_user, given, of_column, wanted) AS rs_system.main.has_table_privilege(of_user, given, wanted);
CREATE MACRO rs_system.main.has_schema_privilege(given, wanted) AS (SELECT count(*) > 0 FROM rs_system.main.rs_of_schema
    WHERE given::VARCHAR IN (rs__name, rs__oid::VARCHAR) AND (rs_system.main.rs_holds(rs__name, wanted)
      OR rs__oid IN (11, 12, 13) AND list_contains(rs_system.main.rs_wanted(wanted), 'USAGE'))),
  (of_user, given, wanted) AS (SELECT count(*) > 0 FROM rs_system.main.rs_of_schema WHERE given::VARCHAR IN (rs__name, rs__oid::VARCHAR));
CREATE MACRO rs_system.main.has_database_privilege(given, wanted) AS true, (of_user, given, wanted) AS true;
CREATE MACRO rs_system.main.has_function_privilege(given, wanted) AS true, (of_user, given, wanted) AS true;
CREATE MACRO rs_system.main.pg_has_role(given, wanted) AS rs_system.main.rs_is_admin(),
  (of_user, given, wanted) AS rs_system.main.rs_is_admin();
CREATE MACRO rs_system.main.rs_type_name(id) AS rs_system.main.format_type(id, NULL);
CREATE MACRO rs_system.main.rs_regrole(given) AS
  (SELECT rs__oid FROM rs_system.main.rs_of_user WHERE rs__name = rs_system.main.rs_unquoted(given));
