package io.reelshelf.warehouse.redshift.copy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON objects that follow each other; what is in them is found by path, and null where there is nothing. */
final class JsonReader implements TextReader {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final JsonParser parser;
    private final List<JsonPointer> paths;
    private boolean broken;

    JsonReader(InputStream bytes, List<JsonPointer> paths) throws IOException {
        this.parser = MAPPER.createParser(bytes);
        this.paths = paths;
    }

    @Override
    public @Nullable TextRecord next() throws IOException {
        if (broken) {
            return null;
        }
        long line = parser.currentLocation().getLineNr();
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return null;
            }
            line = parser.currentTokenLocation().getLineNr();
            JsonNode node = MAPPER.readTree(parser);
            if (!node.isObject() && !node.isArray()) {
                return TextRecord.wrong(line, node.toString(), LoadError.BAD_LINE, "A row is a JSON object");
            }
            List<@Nullable String> fields = new ArrayList<>(paths.size());
            for (JsonPointer path : paths) {
                fields.add(text(node.at(path)));
            }
            return new TextRecord(line, fields, node.toString(), 0, null);
        } catch (JacksonException e) {
            broken = true;
            return TextRecord.wrong(line, "", LoadError.BAD_LINE, "Invalid JSON: " + e.getOriginalMessage());
        }
    }

    private static @Nullable String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (node.isBigDecimal()) {
            return node.decimalValue().toString();
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
