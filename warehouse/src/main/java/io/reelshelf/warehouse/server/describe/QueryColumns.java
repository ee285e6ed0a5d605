package io.reelshelf.warehouse.server.describe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the columns of a query from the parser's tree. What it does not know it leaves alone, and says so. */
final class QueryColumns {
    private static final Set<String> LEFT_ONLY = Set.of("SEMI", "ANTI");
    private static final Set<String> WITHOUT_LEFT = Set.of("RIGHT", "OUTER", "FULL");

    private final Function<List<String>, List<DescribedColumn>> relations;

    /**
     * Reads queries.
     *
     * @param relations the columns of the relation that a name stands for; none where it is unknown
     */
    QueryColumns(Function<List<String>, List<DescribedColumn>> relations) {
        this.relations = relations;
    }

    /** A query's columns; empty where even their number is not known. */
    Optional<List<DescribedColumn>> of(JsonNode query) {
        return query(query, Map.of());
    }

    private Optional<List<DescribedColumn>> query(JsonNode node, Map<String, Optional<List<DescribedColumn>>> outer) {
        Map<String, Optional<List<DescribedColumn>>> named = new HashMap<>(outer);
        for (JsonNode entry : node.path("cte_map").path("map")) {
            JsonNode value = entry.path("value");
            named.put(
                    entry.path("key").asText().toLowerCase(Locale.ROOT),
                    query(value.path("query_node"), named).map(columns -> renamed(columns, value.path("aliases"))));
        }
        return switch (node.path("type").asText()) {
            case "SELECT_NODE" -> select(node, named);
            case "SET_OPERATION_NODE" -> union(node, named);
            default -> Optional.empty();
        };
    }

    private Optional<List<DescribedColumn>> union(JsonNode node, Map<String, Optional<List<DescribedColumn>>> named) {
        List<DescribedColumn> all = new ArrayList<>();
        if (node.path("setop_type").asText().endsWith("BY_NAME")) {
            return Optional.empty();
        }
        boolean first = true;
        for (JsonNode child : node.path("children")) {
            Optional<List<DescribedColumn>> columns = query(child, named);
            if (columns.isEmpty() || (!first && columns.get().size() != all.size())) {
                return Optional.empty();
            }
            for (int i = 0; i < columns.get().size(); i++) {
                DescribedColumn column = columns.get().get(i);
                if (first) {
                    all.add(column);
                } else {
                    all.set(i, all.get(i).or(column));
                }
            }
            first = false;
        }
        return first ? Optional.empty() : Optional.of(all);
    }

    private Optional<List<DescribedColumn>> select(JsonNode node, Map<String, Optional<List<DescribedColumn>>> named) {
        List<Source> sources = sources(node.path("from_table"), named);
        List<DescribedColumn> columns = new ArrayList<>();
        for (JsonNode item : node.path("select_list")) {
            String alias = item.path("alias").asText();
            switch (item.path("class").asText()) {
                case "STAR" -> {
                    Optional<List<DescribedColumn>> star = star(item, sources);
                    if (star.isEmpty()) {
                        return Optional.empty();
                    }
                    columns.addAll(star.get());
                }
                case "COLUMN_REF" -> {
                    DescribedColumn column = column(names(item.path("column_names")), sources);
                    columns.add(alias.isEmpty() ? column : column.named(alias));
                }
                case "FUNCTION" -> columns.add(cast(item).named(alias));
                default -> columns.add(DescribedColumn.computed(alias));
            }
        }
        return Optional.of(columns);
    }

    /** The translator's casts to a text of so many bytes; of any other function nothing is known. */
    private static DescribedColumn cast(JsonNode function) {
        List<String> path = names(function.path("qualified_name").path("path"));
        String name = path.isEmpty() ? "" : path.get(path.size() - 1);
        JsonNode length = function.path("arguments")
                .path(1)
                .path("expression")
                .path("literal")
                .path("text");
        boolean sized = length.asText().matches("[0-9]{1,8}");
        return switch (name) {
            case "varchar_cast", "char_cast" ->
                sized
                        ? DescribedColumn.text("", name.equals("char_cast"), Integer.parseInt(length.asText()))
                        : DescribedColumn.computed("");
            default -> DescribedColumn.computed("");
        };
    }

    private static Optional<List<DescribedColumn>> star(JsonNode item, List<Source> sources) {
        boolean plain = item.path("exclude_list").isEmpty()
                && item.path("replace_list").isEmpty()
                && item.path("rename_list").isEmpty()
                && item.path("qualified_exclude_list").isEmpty()
                && (item.path("expr").isMissingNode() || item.path("expr").isNull())
                && !item.path("columns").asBoolean();
        if (!plain) {
            return Optional.empty();
        }
        String of = item.path("relation_name").asText();
        List<DescribedColumn> columns = new ArrayList<>();
        for (Source source : sources) {
            if (of.isEmpty() || source.alias().equalsIgnoreCase(of)) {
                if (source.columns().isEmpty()) {
                    return Optional.empty();
                }
                source.columns().stream()
                        .filter(column -> !of.isEmpty() || !source.merged().contains(lower(column)))
                        .forEach(columns::add);
            }
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
    }

    /** A column by its name, where just one source has it. */
    private static DescribedColumn column(List<String> path, List<Source> sources) {
        String name = path.get(path.size() - 1);
        String of = path.size() == 1 ? "" : path.get(path.size() - 2);
        List<DescribedColumn> found = new ArrayList<>();
        for (Source source : sources) {
            if (!of.isEmpty() && !source.alias().equalsIgnoreCase(of)) {
                continue;
            }
            if (source.columns().isEmpty()) {
                return DescribedColumn.computed(name);
            }
            source.columns().stream()
                    .filter(column -> column.name().equalsIgnoreCase(name))
                    .filter(column -> !of.isEmpty() || !source.merged().contains(lower(column)))
                    .forEach(found::add);
        }
        return found.size() == 1 ? found.get(0) : DescribedColumn.computed(name);
    }

    private List<Source> sources(JsonNode from, Map<String, Optional<List<DescribedColumn>>> named) {
        String alias = from.path("alias").asText();
        return switch (from.path("type").asText()) {
            case "EMPTY" -> List.of();
            case "BASE_TABLE" -> {
                List<String> path = names(from.path("qualified_name").path("path"));
                String name = path.get(path.size() - 1);
                yield List.of(source(alias.isEmpty() ? name : alias, table(path, named), from));
            }
            case "SUBQUERY" ->
                List.of(source(
                        alias, query(from.path("subquery").path("node"), named).orElse(List.of()), from));
            case "JOIN" -> join(from, named);
            default -> List.of(new Source(alias, List.of(), Set.of()));
        };
    }

    private List<DescribedColumn> table(List<String> path, Map<String, Optional<List<DescribedColumn>>> named) {
        String name = path.get(0).toLowerCase(Locale.ROOT);
        return path.size() == 1 && named.containsKey(name) ? named.get(name).orElse(List.of()) : relations.apply(path);
    }

    /** A column that both sides of USING have is one, the left side's; where a row may lack the left side it is computed of both. */
    private List<Source> join(JsonNode join, Map<String, Optional<List<DescribedColumn>>> named) {
        String type = join.path("join_type").asText();
        List<Source> sources = new ArrayList<>(sources(join.path("left"), named));
        if (LEFT_ONLY.contains(type)) {
            return sources;
        }
        Set<String> using = new HashSet<>();
        names(join.path("using_columns")).forEach(name -> using.add(name.toLowerCase(Locale.ROOT)));
        if (WITHOUT_LEFT.contains(type)) {
            sources.replaceAll(source -> source.computing(using));
        }
        boolean natural = join.path("ref_type").asText().equals("NATURAL");
        for (Source source : sources(join.path("right"), named)) {
            Set<String> merged = new HashSet<>(source.merged());
            merged.addAll(using);
            // What a natural join merges depends on both sides: it is not worked out here.
            sources.add(natural ? new Source(source.alias(), List.of(), Set.of()) : source.with(merged));
        }
        return sources;
    }

    private static Source source(String alias, List<DescribedColumn> columns, JsonNode from) {
        return new Source(alias, renamed(columns, from.path("column_name_alias")), Set.of());
    }

    private static List<DescribedColumn> renamed(List<DescribedColumn> columns, JsonNode aliases) {
        List<DescribedColumn> renamed = new ArrayList<>(columns);
        for (int i = 0; i < Math.min(aliases.size(), columns.size()); i++) {
            renamed.set(i, columns.get(i).named(aliases.get(i).asText()));
        }
        return renamed;
    }

    private static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static String lower(DescribedColumn column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What stands in FROM.
     *
     * @param columns none where they are not known
     * @param merged names in lower case that USING gives to an earlier source
     */
    private record Source(String alias, List<DescribedColumn> columns, Set<String> merged) {
        Source with(Set<String> others) {
            return new Source(alias, columns, others);
        }

        Source computing(Set<String> names) {
            List<DescribedColumn> computed = columns.stream()
                    .map(column -> names.contains(lower(column)) ? DescribedColumn.computed(column.name()) : column)
                    .toList();
            return new Source(alias, computed, merged);
        }
    }
}
