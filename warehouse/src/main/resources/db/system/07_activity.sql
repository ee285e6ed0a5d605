-- Redshift's views of sessions, queries, locks and loads, from what the server itself keeps. Who is no administrator sees his own.
CREATE VIEW rs_system.main.rs_session AS
SELECT s.*, u.oid AS user_id FROM rs_live_sessions() s LEFT JOIN rs_system.main.rs_user u ON u.name = s.user_name AND u.can_login
WHERE rs_system.main.rs_is_admin() OR s.user_name = getvariable('rs_user');
CREATE VIEW rs_system.main.rs_query AS
SELECT q.*, u.oid AS user_id FROM rs_live_queries() q LEFT JOIN rs_system.main.rs_user u ON u.name = q.user_name AND u.can_login
WHERE rs_system.main.rs_is_admin() OR q.user_name = getvariable('rs_user');
CREATE VIEW rs_system.main.pg_stat_activity AS
SELECT 100000::INTEGER AS datid, '${name}' AS datname, s.process::INTEGER AS pid, s.process::INTEGER AS procpid, s.user_id AS usesysid,
  s.user_name AS usename, s.application AS application_name, s.client_address AS client_addr, NULL::VARCHAR AS client_hostname,
  s.client_port::INTEGER AS client_port, s.started_at AS backend_start, q.started_at AS xact_start, q.started_at AS query_start,
  coalesce(q.started_at, s.started_at) AS state_change, false AS waiting, NULL::VARCHAR AS wait_event_type, NULL::VARCHAR AS wait_event, s.state,
  NULL::VARCHAR AS backend_xid, NULL::VARCHAR AS backend_xmin, q.query_text AS query, q.query_text AS current_query, 'client backend' AS backend_type
FROM rs_system.main.rs_session s LEFT JOIN rs_system.main.rs_query q ON q.query = s.query;
CREATE VIEW rs_system.main.stv_sessions AS
SELECT started_at AS starttime, process::INTEGER AS process, user_name, '${name}' AS db_name, 0::INTEGER AS timeout_sec FROM rs_system.main.rs_session;
CREATE VIEW rs_system.main.stv_inflight AS
SELECT user_id AS userid, 0::INTEGER AS slice, query, 'default' AS label, transaction_id AS xid, process::INTEGER AS pid, started_at AS starttime,
  query_text[1:100] AS text, 0::INTEGER AS suspended, 0::INTEGER AS insert_pristine, 0::INTEGER AS concurrency_scaling_status
FROM rs_system.main.rs_query WHERE ended_at IS NULL;
CREATE VIEW rs_system.main.stv_recents AS
SELECT user_id AS userid, CASE WHEN ended_at IS NULL THEN 'Running' ELSE 'Done' END AS status, started_at AS starttime,
  date_diff('microsecond', started_at, coalesce(ended_at, now() AT TIME ZONE 'UTC'))::INTEGER AS duration, user_name, '${name}' AS db_name,
  query_text AS query, CASE WHEN ended_at IS NULL THEN process ELSE -1 END::INTEGER AS pid FROM rs_system.main.rs_query;
CREATE VIEW rs_system.main.stl_query AS
SELECT user_id AS userid, query, 'default' AS label, transaction_id AS xid, process::INTEGER AS pid, '${name}' AS "database", query_text AS querytxt,
  started_at AS starttime, ended_at AS endtime, CASE WHEN sql_state IS NULL THEN 0 ELSE 1 END::INTEGER AS aborted,
  0::INTEGER AS insert_pristine, 0::INTEGER AS concurrency_scaling_status FROM rs_system.main.rs_query WHERE ended_at IS NOT NULL;
CREATE VIEW rs_system.main.stl_querytext AS
SELECT userid, xid, pid, query, part.place::INTEGER AS sequence, part.text FROM (
  SELECT userid, xid, pid, query, unnest(list_transform(range(0, greatest(1, (length(querytxt) + 199) // 200)),
    lambda place: {'place': place, 'text': querytxt[place * 200 + 1:place * 200 + 200]})) AS part FROM rs_system.main.stl_query);
CREATE VIEW rs_system.main.svl_statementtext AS
SELECT userid, xid, pid, label, starttime, endtime, 0::INTEGER AS sequence, 'QUERY' AS type, querytxt AS text FROM rs_system.main.stl_query;
CREATE VIEW rs_system.main.svl_qlog AS
SELECT userid, query, xid, pid, starttime, endtime, date_diff('microsecond', starttime, endtime) AS elapsed, aborted, label,
  querytxt[1:60] AS substring, NULL::BIGINT AS source_query, 'F' AS concurrency_scaling_status_txt, 0::INTEGER AS from_sp_call
FROM rs_system.main.stl_query;
CREATE VIEW rs_system.main.sys_query_history AS
SELECT user_id, query AS query_id, 'default' AS query_label, transaction_id, process::INTEGER AS session_id, '${name}' AS database_name, query_type,
  CASE WHEN ended_at IS NULL THEN 'running' WHEN sql_state IS NULL THEN 'success' WHEN sql_state = '57014' THEN 'canceled' ELSE 'failed' END AS status,
  false AS result_cache_hit, started_at AS start_time, ended_at AS end_time,
  date_diff('microsecond', started_at, coalesce(ended_at, now() AT TIME ZONE 'UTC')) AS elapsed_time, 0::BIGINT AS queue_time,
  date_diff('microsecond', started_at, coalesce(ended_at, now() AT TIME ZONE 'UTC')) AS execution_time, message AS error_message,
  row_count AS returned_rows, NULL::BIGINT AS returned_bytes, query_text, '1.0.12103' AS redshift_version, NULL::VARCHAR AS usage_limit,
  'primary' AS compute_type, 0::BIGINT AS compile_time, 0::BIGINT AS planning_time, 0::BIGINT AS lock_wait_time FROM rs_system.main.rs_query;
CREATE VIEW rs_system.main.sys_query_text AS
SELECT user_id, query_id, transaction_id, session_id, start_time, 0::INTEGER AS sequence, query_text AS text FROM rs_system.main.sys_query_history;
CREATE VIEW rs_system.main.sys_session_history AS
SELECT user_id, user_name AS username, process::INTEGER AS session_id, '${name}' AS database_name, 'active' AS status,
  started_at AS session_start_time, NULL::INTEGER AS idle_timeout FROM rs_system.main.rs_session;
CREATE VIEW rs_system.main.stl_connection_log AS
SELECT event, happened_at AS recordtime, client_address AS remotehost, client_port::VARCHAR AS remoteport, process::INTEGER AS pid, '${name}' AS dbname,
  user_name AS username, authentication AS authmethod, 0::BIGINT AS duration, CASE WHEN encrypted THEN 'TLS' ELSE '' END AS sslversion,
  '' AS sslcipher, 0::INTEGER AS mtu, '' AS sslcompression, '' AS sslexpansion, '' AS iamauthguid, application AS application_name,
  driver AS driver_version, '' AS os_version, '' AS plugin_name, 196608::INTEGER AS protocol_version, process::VARCHAR AS sessionid, '' AS compression
FROM rs_live_connections() WHERE rs_system.main.rs_is_admin() OR user_name = getvariable('rs_user');
CREATE VIEW rs_system.main.sys_connection_log AS
SELECT event, recordtime AS record_time, remotehost AS remote_host, remoteport AS remote_port, pid AS session_id, dbname AS database_name,
  username AS user_name, authmethod AS auth_method, duration, sslversion AS ssl_version, application_name, driver_version
FROM rs_system.main.stl_connection_log;
CREATE VIEW rs_system.main.stv_mv_info AS
SELECT '${name}' AS db_name, m.schema_name AS schema, m.view_name AS name, 0::BIGINT AS updated_upto_xid, 'f' AS is_stale, m.owner AS owner_user_name,
  0::INTEGER AS state, CASE WHEN m.auto_refresh THEN 't' ELSE 'f' END AS autorefresh, 'f' AS autorewrite, m.refreshed_at
FROM ${file}.server.materialized_view m WHERE rs_system.main.rs_sees(m.schema_name, m.view_name);
CREATE VIEW rs_system.main.svv_mv_info AS
SELECT db_name AS database_name, schema AS schema_name, owner_user_name AS user_name, name, is_stale, state, autorefresh FROM rs_system.main.stv_mv_info;

-- LOCK alone locks tables; nothing else waits, as readers and writers see snapshots. A session has one transaction: its number stands for it.
CREATE VIEW rs_system.main.rs_lock AS
SELECT l.process, l.granted, l.since, s.user_name, s.started_at, r.oid AS table_oid
FROM rs_live_locks() l JOIN rs_system.main.rs_session s USING (process)
LEFT JOIN rs_system.main.rs_relation r ON r.schema_name || '.' || r.name = l.table_name AND NOT r.is_system;
CREATE VIEW rs_system.main.pg_locks AS
SELECT 'relation' AS locktype, 100000::INTEGER AS "database", table_oid AS relation, 'AccessExclusiveLock' AS mode, process::INTEGER AS pid, granted,
  NULL::VARCHAR AS virtualtransaction, NULL::VARCHAR AS transactionid FROM rs_system.main.rs_lock;
CREATE VIEW rs_system.main.stv_locks AS
SELECT table_oid AS table_id, NULL::TIMESTAMP AS last_commit, NULL::TIMESTAMP AS last_update, process::BIGINT AS lock_owner, process::BIGINT AS lock_owner_pid,
  since AS lock_owner_start_ts, NULL::TIMESTAMP AS lock_owner_end_ts,
  CASE WHEN granted THEN 'Holding exclusive lock' ELSE 'Waiting for lock' END AS lock_status FROM rs_system.main.rs_lock;
CREATE VIEW rs_system.main.svv_transactions AS
SELECT user_name AS txn_owner, '${name}' AS txn_db, process::BIGINT AS xid, process::INTEGER AS pid, since AS txn_start,
  'AccessExclusiveLock' AS lock_mode, 'relation' AS lockable_object_type, table_oid AS relation, granted FROM rs_system.main.rs_lock;
