-- The rows that COPY refused, and the files of loads, from what the server keeps in the warehouse's file.
CREATE VIEW rs_system.main.rs_load_error AS
SELECT e.*, u.oid AS user_id, r.oid AS table_oid
FROM ${file}.server.load_error e
LEFT JOIN rs_system.main.rs_user u ON u.name = e.user_name AND u.can_login
LEFT JOIN rs_system.main.rs_relation r ON r.schema_name = e.schema_name AND r.name = e.table_name
WHERE rs_system.main.rs_is_admin() OR e.user_name = getvariable('rs_user');
CREATE VIEW rs_system.main.stl_load_errors AS
SELECT user_id AS userid, 0::INTEGER AS slice, table_oid AS tbl, happened_at AS starttime, 0::INTEGER AS session, load_id AS query, file AS filename,
  line_number, column_name AS colname, column_type AS type, column_length::VARCHAR AS col_length, 0::INTEGER AS position, raw_line,
  raw_field AS raw_field_value, code AS err_code, reason AS err_reason, 0::INTEGER AS is_partial, 0::BIGINT AS start_offset, '' AS copy_job_id
FROM rs_system.main.rs_load_error;
CREATE VIEW rs_system.main.sys_load_error_detail AS
SELECT user_id, load_id AS query_id, 0::BIGINT AS transaction_id, 0::INTEGER AS session_id, '${name}' AS database_name, table_oid AS table_id,
  happened_at AS start_time, file AS file_name, line_number, column_name, column_type, column_length::VARCHAR AS column_length,
  0::INTEGER AS position, code AS error_code, reason AS error_message FROM rs_system.main.rs_load_error;
