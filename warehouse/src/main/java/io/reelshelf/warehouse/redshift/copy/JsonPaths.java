package io.reelshelf.warehouse.redshift.copy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Which part of a JSON object goes to which column: https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html */
final class JsonPaths {
    private JsonPaths() {}

    /** One path a column. */
    static List<JsonPointer> of(CopyOptions options, List<TargetColumn> columns, Sources sources) throws CopyException {
        String paths = options.jsonPaths;
        if (paths.equals("auto")) {
            return columns.stream()
                    .map(column -> JsonPointer.compile("/" + escaped(column.name())))
                    .toList();
        }
        if (paths.equals("auto ignorecase") || paths.equals("noshred")) {
            throw new CopyException(
                    CopyException.REFUSED,
                    "JSON '" + paths + "' is not supported",
                    "Write 'auto' or a JSONPaths file.");
        }
        List<JsonPointer> pointers = new ArrayList<>();
        for (JsonNode path : sources.json(paths).path("jsonpaths")) {
            pointers.add(pointer(path.asText()));
        }
        if (pointers.size() != columns.size()) {
            throw new CopyException(
                    CopyException.BAD_FILE,
                    "The JSONPaths file " + paths + " has " + pointers.size() + " paths for " + columns.size()
                            + " columns",
                    null);
        }
        return pointers;
    }

    /** {@code $.a.b}, {@code $['a']} and {@code $[0]} in any mix. */
    static JsonPointer pointer(String path) throws CopyException {
        StringBuilder pointer = new StringBuilder();
        int at = path.startsWith("$") ? 1 : -1;
        while (at > 0 && at < path.length()) {
            int end;
            if (path.charAt(at) == '.') {
                end = next(path, at + 1);
                pointer.append('/').append(escaped(path.substring(at + 1, end)));
            } else {
                end = path.indexOf(']', at) + 1;
                if (path.charAt(at) != '[' || end == 0) {
                    throw wrong(path);
                }
                String inner = path.substring(at + 1, end - 1);
                boolean quoted = inner.length() > 1 && "'\"".indexOf(inner.charAt(0)) >= 0;
                pointer.append('/').append(escaped(quoted ? inner.substring(1, inner.length() - 1) : inner));
            }
            at = end;
        }
        if (at < 0) {
            throw wrong(path);
        }
        return JsonPointer.compile(pointer.toString());
    }

    private static int next(String path, int from) {
        int at = from;
        while (at < path.length() && path.charAt(at) != '.' && path.charAt(at) != '[') {
            at++;
        }
        return at;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static CopyException wrong(String path) {
        return new CopyException(
                CopyException.BAD_FILE, "A JSON path is like $.name, $['name'] or $[0], not " + path, null);
    }
}
