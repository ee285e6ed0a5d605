package io.reelshelf.warehouse.redshift;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every function that a statement may call, and what becomes of it. A name that is not here is refused, so that none of
 * DuckDB's functions that reach files or settings can be called.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions.html
 */
final class FunctionTable {
    /** Where the macros are. */
    static final String MACROS = "rs_system.fn.";

    /** The same in DuckDB. */
    private static final String SAME =
            "abs acos any_value ascii asin atan atan2 bit_and bit_or bool_and bool_or cbrt ceil"
                    + " ceiling chr coalesce cos cot count cume_dist degrees dense_rank exp first_value floor format_encoding format_type generate_series"
                    + " greatest lag last_value lead least left ln log lower ltrim max md5 median min mod nth_value ntile nullif"
                    + " percent_rank pi position power radians random rank replace reverse right round row_number rtrim"
                    + " sign sin split_part sqrt stddev_pop stddev_samp strpos substr substring tan translate trim upper"
                    + " var_pop var_samp current_database current_schema current_schemas current_setting version now"
                    + " array_to_string array_lower array_upper col_description obj_description shobj_description quote_ident"
                    + " to_regclass to_regtype inet_client_addr inet_server_addr inet_server_port pg_get_expr "
                    + " has_database_privilege has_schema_privilege has_table_privilege has_column_privilege has_function_privilege"
                    + " has_any_column_privilege txid_current unnest stddev variance char_length character_length"
                    + " overlay rollup cube grouping sets grouping_id array_remove quote_nullable session_user current_user_id getdatabaseencoding"
                    + " string_agg string_to_array";

    /** A macro of the same name; most exist because DuckDB lacks the function. */
    private static final String MACRO = "add_months btrim charindex concat convert_timezone date_cmp date_cmp_timestamp"
            + " date_part_year func_sha1 get_array_length getdate initcap is_array is_boolean is_float is_integer is_object"
            + " is_scalar is_varchar is_valid_json is_valid_json_array json_array_length json_extract_array_element_text"
            + " json_parse can_json_parse json_serialize json_typeof last_day len length lpad months_between next_day nvl2"
            + " octet_length quote_literal regexp_count regexp_instr regexp_replace regexp_substr repeat rpad sha sha1 sha2"
            + " strtol textlen timestamp_cmp to_hex trunc bit_length dexp dlog1 dlog10 "
            + " split_to_array timezone";

    /** Another name in DuckDB. */
    private static final Map<String, String> RENAMED =
            Map.of("nvl", "coalesce", "replicate", "repeat", "array", "json_array", "object", "json_object");

    /** Rewritten by their own rule. */
    private static final String SPECIAL = "avg sum listagg percentile_cont percentile_disc ratio_to_report dateadd"
            + " date_add datediff date_diff date_part date_trunc extract to_char to_date to_timestamp to_number decode"
            + " json_extract_path_text";

    /** Those that give text, whose trailing blanks do not count. */
    private static final Set<String> TEXT = Set.of(
            "btrim",
            "chr",
            "concat",
            "initcap",
            "left",
            "lower",
            "lpad",
            "ltrim",
            "md5",
            "regexp_replace",
            "regexp_substr",
            "repeat",
            "replace",
            "replicate",
            "reverse",
            "right",
            "rpad",
            "rtrim",
            "split_part",
            "substr",
            "substring",
            "to_char",
            "translate",
            "trim",
            "upper",
            "json_extract_path_text",
            "json_extract_array_element_text",
            "json_serialize",
            "listagg");

    /** Those that surely give none. */
    private static final Set<String> OTHER_TYPE = Set.of(
            "abs",
            "ascii",
            "avg",
            "ceil",
            "ceiling",
            "char_length",
            "character_length",
            "charindex",
            "count",
            "date_part",
            "date_trunc",
            "dateadd",
            "datediff",
            "dense_rank",
            "exp",
            "extract",
            "floor",
            "getdate",
            "json_array_length",
            "len",
            "length",
            "ln",
            "log",
            "median",
            "mod",
            "ntile",
            "octet_length",
            "percent_rank",
            "percentile_cont",
            "position",
            "power",
            "random",
            "rank",
            "regexp_count",
            "regexp_instr",
            "round",
            "row_number",
            "sign",
            "sqrt",
            "stddev",
            "strpos",
            "sum",
            "to_date",
            "to_number",
            "to_timestamp",
            "trunc",
            "variance",
            "cume_dist",
            "add_months",
            "last_day",
            "months_between");

    /** What becomes of a call. */
    enum Rule {
        SAME,
        MACRO,
        RENAMED,
        SPECIAL
    }

    private static final Map<String, Rule> RULES = new HashMap<>();

    static {
        for (String name : words(SAME)) {
            RULES.put(name, Rule.SAME);
        }
        for (String name : words(MACRO)) {
            RULES.put(name, Rule.MACRO);
        }
        for (String name : RENAMED.keySet()) {
            RULES.put(name, Rule.RENAMED);
        }
        for (String name : words(SPECIAL)) {
            RULES.put(name, Rule.SPECIAL);
        }
    }

    private FunctionTable() {}

    private static List<String> words(String text) {
        return Collections.list(new StringTokenizer(text)).stream()
                .map(String::valueOf)
                .toList();
    }

    /** Every name that may be called, in order, those that begin with pg_ apart. */
    static Set<String> names() {
        return new TreeSet<>(RULES.keySet());
    }

    /** The rule of a function; null where it is not known. PostgreSQL's own are served by the catalog's macros, pg_ and rs_. */
    static @Nullable Rule rule(String name) {
        Rule rule = RULES.get(name);
        boolean ofCatalog = name.startsWith("pg_") || name.startsWith("rs_");
        return rule == null && ofCatalog ? Rule.SAME : rule;
    }

    static String renamed(String name) {
        return RENAMED.getOrDefault(name, name);
    }

    static Operand.Kind kind(String name) {
        return TEXT.contains(name)
                ? Operand.Kind.TEXT
                : OTHER_TYPE.contains(name) ? Operand.Kind.OTHER_TYPE : Operand.Kind.UNKNOWN;
    }

    static void refuseUnknown(Token name) throws RedshiftSqlException {
        if (rule(name.value()) == null) {
            throw RedshiftSqlException.refused(
                    "The function " + name.value(), name.position(), "docs/redshift-sql.md lists the functions.");
        }
    }
}
