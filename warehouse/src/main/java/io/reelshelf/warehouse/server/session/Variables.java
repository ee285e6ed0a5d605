package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.RelationName;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A session's variables: those that clients of Redshift set. DuckDB's own settings are not among them. */
final class Variables {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("application_name", ""),
            Map.entry("analyze_threshold_percent", "10"),
            Map.entry("autocommit", "on"),
            Map.entry("bytea_output", "hex"),
            Map.entry("client_encoding", "UTF8"),
            Map.entry("client_min_messages", "notice"),
            Map.entry("datestyle", "ISO, MDY"),
            Map.entry("default_transaction_isolation", "serializable"),
            Map.entry("default_transaction_read_only", "off"),
            Map.entry("describe_field_name_in_uppercase", "off"),
            Map.entry("downcase_delimited_identifier", "on"),
            Map.entry("enable_case_sensitive_identifier", "off"),
            Map.entry("enable_result_cache_for_session", "off"),
            Map.entry("extra_float_digits", "3"),
            Map.entry("idle_in_transaction_session_timeout", "0"),
            Map.entry("integer_datetimes", "on"),
            Map.entry("intervalstyle", "postgres"),
            Map.entry("is_superuser", "off"),
            Map.entry("json_serialization_enable", "off"),
            Map.entry("lc_collate", "C"),
            Map.entry("lc_ctype", "C"),
            Map.entry("lock_timeout", "0"),
            Map.entry("max_index_keys", "32"),
            Map.entry("query_group", "default"),
            Map.entry("row_security", "on"),
            Map.entry("search_path", RelationName.DEFAULT_SCHEMA),
            Map.entry("server_encoding", "UTF8"),
            Map.entry("server_version", "8.0.2"),
            Map.entry("server_version_num", "80002"),
            Map.entry("session_authorization", ""),
            Map.entry("standard_conforming_strings", "on"),
            Map.entry("statement_timeout", "0"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("timezone", "UTC"),
            Map.entry("transaction_isolation", "serializable"),
            Map.entry("transaction_read_only", "off"),
            Map.entry("wlm_query_slot_count", "1"));
    private static final java.util.Set<String> FIXED = java.util.Set.of(
            "integer_datetimes",
            "is_superuser",
            "lc_collate",
            "lc_ctype",
            "max_index_keys",
            "server_encoding",
            "server_version",
            "server_version_num",
            "session_authorization",
            "autocommit");
    private static final int MAXIMUM_OWN = 256;

    private final Map<String, String> initial = new TreeMap<>(DEFAULTS);
    private final Map<String, String> values = new TreeMap<>(DEFAULTS);

    /** Gives a variable the value that RESET goes back to. */
    void initialise(String name, String value) {
        initial.put(name, value);
        values.put(name, value);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
    }

    String get(String name) throws ServerException {
        return find(name).orElseThrow(() -> unknown(name));
    }

    Map<String, String> all() {
        return values;
    }

    /** Sets a variable and returns the value as it is kept. */
    String set(String name, String value) throws ServerException {
        if (!values.containsKey(name) && (name.indexOf('.') < 0 || values.size() > DEFAULTS.size() + MAXIMUM_OWN)) {
            throw unknown(name);
        }
        if (FIXED.contains(name)) {
            throw new ServerException("55P02", "parameter \"" + name + "\" cannot be changed");
        }
        String kept = check(name, value);
        values.put(name, kept);
        return kept;
    }

    String reset(String name) throws ServerException {
        String value = initial.get(name);
        if (value == null && values.remove(name) == null) {
            throw unknown(name);
        }
        if (value != null) {
            values.put(name, value);
        }
        return value == null ? "" : value;
    }

    Duration statementTimeout() {
        return Duration.ofMillis(Long.parseLong(values.getOrDefault("statement_timeout", "0")));
    }

    private static String check(String name, String value) throws ServerException {
        switch (name) {
            case "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout" -> {
                return String.valueOf(milliseconds(name, value));
            }
            case "client_encoding" -> {
                String folded = value.toLowerCase(Locale.ROOT).replace("-", "");
                if (!folded.equals("utf8") && !folded.equals("unicode") && !folded.equals("sql_ascii")) {
                    throw new ServerException(
                            "22023", "the client encoding \"" + value + "\" is not supported", "Use UTF8.");
                }
                return "UTF8";
            }
            case "standard_conforming_strings" -> {
                if (!value.equalsIgnoreCase("on") && !value.equalsIgnoreCase("true")) {
                    throw new ServerException(
                            "0A000", "standard_conforming_strings stays on", "Write E'…' for escapes.");
                }
                return "on";
            }
            default -> {
                if (value.length() > 10_000) {
                    throw new ServerException("22023", "the value of \"" + name + "\" is too long");
                }
                return value;
            }
        }
    }

    private static long milliseconds(String name, String value) throws ServerException {
        String text = value.strip().toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        long factor = switch (text.substring(digits).strip()) {
            case "", "ms" -> 1;
            case "s" -> 1000;
            case "min" -> 60_000;
            case "h" -> 3_600_000;
            default -> 0;
        };
        if (digits == 0 || digits > 10 || factor == 0) {
            throw new ServerException(
                    "22023",
                    "invalid value for parameter \"" + name + "\": \"" + value + "\"",
                    "Give milliseconds, or 30s, 5min.");
        }
        return Long.parseLong(text.substring(0, digits)) * factor;
    }

    private static ServerException unknown(String name) {
        return new ServerException("42704", "unrecognized configuration parameter \"" + name + "\"");
    }
}
