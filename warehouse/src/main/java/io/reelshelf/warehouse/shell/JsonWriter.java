package io.reelshelf.warehouse.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One array a result, one object a line; of columns that share a name, all but the first get a number. */
final class JsonWriter implements RowWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Writer out;
    private List<String> keys = List.of();
    private boolean first = true;

    JsonWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<String> columns) throws IOException {
        Map<String, Integer> unique = new LinkedHashMap<>();
        for (String column : columns) {
            String key = column;
            for (int number = 2; unique.containsKey(key); number++) {
                key = column + "_" + number;
            }
            unique.put(key, unique.size());
        }
        keys = List.copyOf(unique.keySet());
        out.write('[');
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            object.put(keys.get(i), cells.get(i));
        }
        out.write(first ? "\n" : ",\n");
        first = false;
        out.write(text(object));
    }

    private static String text(Object object) throws JsonProcessingException {
        return JSON.writeValueAsString(object);
    }

    @Override
    public void end(long rows) throws IOException {
        out.write(first ? "]\n" : "\n]\n");
        out.flush();
    }
}
