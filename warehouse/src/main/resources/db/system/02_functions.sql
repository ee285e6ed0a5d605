-- PostgreSQL's and Redshift's catalog functions.
CREATE MACRO rs_system.main.current_user() AS coalesce(getvariable('rs_user'), 'reelshelf');
CREATE MACRO rs_system.main.session_user() AS coalesce(getvariable('rs_user'), 'reelshelf');
CREATE MACRO rs_system.main.user() AS coalesce(getvariable('rs_user'), 'reelshelf');
CREATE MACRO rs_system.main.current_database() AS '${name}';
CREATE MACRO rs_system.main.current_catalog() AS '${name}';
CREATE MACRO rs_system.main.current_schema() AS rs_system.main.rs_search_path()[1];
CREATE MACRO rs_system.main.current_schemas(with_implicit) AS CASE WHEN with_implicit
  THEN ['pg_catalog'] || rs_system.main.rs_search_path() ELSE rs_system.main.rs_search_path() END;
CREATE MACRO rs_system.main.version() AS '${version}';
CREATE MACRO rs_system.main.pg_backend_pid() AS coalesce(getvariable('rs_session'), 0)::INTEGER;
CREATE MACRO rs_system.main.pg_my_temp_schema() AS 13;
CREATE MACRO rs_system.main.pg_is_other_temp_schema(oid) AS false;
CREATE MACRO rs_system.main.pg_is_in_recovery() AS false;
CREATE MACRO rs_system.main.pg_postmaster_start_time() AS getvariable('rs_started')::TIMESTAMPTZ;
CREATE MACRO rs_system.main.pg_conf_load_time() AS getvariable('rs_started')::TIMESTAMPTZ;
CREATE MACRO rs_system.main.inet_server_addr() AS '127.0.0.1';
CREATE MACRO rs_system.main.inet_client_addr() AS '127.0.0.1';
CREATE MACRO rs_system.main.inet_server_port() AS 5439;
CREATE MACRO rs_system.main.pg_encoding_to_char(encoding) AS CASE encoding WHEN 6 THEN 'UTF8' ELSE '' END;
CREATE MACRO rs_system.main.pg_char_to_encoding(name) AS CASE WHEN upper(name) IN ('UTF8', 'UTF-8', 'UNICODE') THEN 6 ELSE -1 END;
CREATE MACRO rs_system.main.format_encoding(encoding) AS CASE WHEN encoding >= 0 THEN rs_system.main.rs_encodings()[encoding + 1] END;
CREATE MACRO rs_system.main.getdatabaseencoding() AS 'UTF8';
CREATE MACRO rs_system.main.pg_client_encoding() AS 'UTF8';

-- A setting of the session; DuckDB's own settings are not shown.
CREATE MACRO rs_system.main.rs_settings() AS getvariable('rs_settings');

CREATE MACRO rs_system.main.shobj_description(object, catalog_name) AS NULL::VARCHAR;
CREATE MACRO rs_system.main.pg_get_expr(expression, relation) AS expression, (expression, relation, pretty) AS expression;
CREATE MACRO rs_system.main.pg_get_triggerdef(trigger_oid) AS NULL::VARCHAR, (trigger_oid, pretty) AS NULL::VARCHAR;
CREATE MACRO rs_system.main.pg_get_ruledef(rule_oid) AS NULL::VARCHAR, (rule_oid, pretty) AS NULL::VARCHAR;
CREATE MACRO rs_system.main.pg_get_partkeydef(relation) AS NULL::VARCHAR;
CREATE MACRO rs_system.main.pg_get_keywords() AS TABLE
SELECT keyword_name AS word, keyword_category[1:1] AS catcode, keyword_category AS catdesc FROM duckdb_keywords();
CREATE MACRO rs_system.main.pg_tablespace_location(tablespace) AS '';
CREATE MACRO rs_system.main.array_remove(list, unwanted) AS list_filter(list, lambda element: element IS DISTINCT FROM unwanted);
CREATE MACRO rs_system.main.pg_get_serial_sequence(relation, column_name) AS NULL::VARCHAR;
CREATE MACRO rs_system.main.pg_relation_is_publishable(relation) AS false;

CREATE MACRO rs_system.main.pg_type_is_visible(type_oid) AS true;
CREATE MACRO rs_system.main.pg_function_is_visible(function_oid) AS true;
CREATE MACRO rs_system.main.pg_operator_is_visible(operator_oid) AS true;
CREATE MACRO rs_system.main.pg_collation_is_visible(collation_oid) AS true;
CREATE MACRO rs_system.main.pg_opclass_is_visible(opclass_oid) AS true;
CREATE MACRO rs_system.main.pg_conversion_is_visible(conversion_oid) AS true;
CREATE MACRO rs_system.main.pg_ts_config_is_visible(config_oid) AS true;

-- Names and numbers of relations and types. 'x'::regclass becomes rs_regclass('x'), oid::regclass becomes rs_relation_name(oid).
CREATE MACRO rs_system.main.rs_unquoted(name) AS CASE WHEN starts_with(name, '"') THEN replace(name[2:-2], '""', '"') ELSE lower(name) END;
CREATE MACRO rs_system.main.rs_parts(name) AS
  list_transform(regexp_extract_all(name, '"(?:[^"]|"")*"|[^."]+'), lambda part: rs_system.main.rs_unquoted(part));
CREATE MACRO rs_system.main.rs_regproc(name) AS replace(name, 'pg_catalog.', '');

CREATE MACRO rs_system.main.quote_ident(name) AS
  CASE WHEN regexp_full_match(name, '[a-z_][a-z0-9_]*') THEN name ELSE '"' || replace(name, '"', '""') || '"' END;
CREATE MACRO rs_system.main.quote_literal(text) AS '''' || replace(text::VARCHAR, '''', '''''') || '''';
CREATE MACRO rs_system.main.quote_nullable(text) AS coalesce('''' || replace(text::VARCHAR, '''', '''''') || '''', 'NULL');
CREATE MACRO rs_system.main.array_upper(list, dimension) AS CASE WHEN dimension = 1 AND len(list) > 0 THEN len(list)::INTEGER END;
CREATE MACRO rs_system.main.array_lower(list, dimension) AS CASE WHEN dimension = 1 AND len(list) > 0 THEN 1 END;
CREATE MACRO rs_system.main.txid_current() AS txid_current();


-- Each element of an array with its place: information_schema._pg_expandarray, by which pgjdbc numbers an index's columns.
CREATE MACRO rs_system.main.pg_expandarray(elements) AS unnest(list_transform(elements, lambda element, place: {'x': element, 'n': place}));
-- An element of an oidvector, which is text here and counts from 0.
CREATE MACRO rs_system.main.pg_vector_element(vector, place) AS try_cast(string_split(vector, ' ')[place + 1] AS BIGINT);
