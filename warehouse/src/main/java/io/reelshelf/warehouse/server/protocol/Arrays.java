package io.reelshelf.warehouse.server.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/** Lists as PostgreSQL's arrays of one dimension. They come as JSON, which DuckDB writes of any list. */
final class Arrays {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Arrays() {}

    static String textOfJson(String json) {
        StringBuilder text = new StringBuilder("{");
        for (JsonNode element : parse(json)) {
            text.append(text.length() > 1 ? "," : "");
            if (element.isNull()) {
                text.append("NULL");
            } else if (element.isTextual()) {
                text.append('"')
                        .append(element.textValue().replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            } else {
                text.append(element);
            }
        }
        return text.append('}').toString();
    }

    static void writeBinary(DataType type, String json, MessageWriter out) {
        JsonNode list = parse(json);
        boolean hasNull = false;
        for (JsonNode element : list) {
            hasNull |= element.isNull();
        }
        out.putInt(list.isEmpty() ? 0 : 1)
                .putInt(hasNull ? 1 : 0)
                .putInt(elementType(type).oid());
        if (list.isEmpty()) {
            return;
        }
        out.putInt(list.size()).putInt(1);
        for (JsonNode element : list) {
            if (element.isNull()) {
                out.putInt(-1);
                continue;
            }
            int mark = out.beginLength();
            switch (elementType(type)) {
                case INT2 -> out.putShort(element.intValue());
                case INT4 -> out.putInt(element.intValue());
                case INT8 -> out.putLong(element.longValue());
                default -> out.putBytes(element.asText().getBytes(StandardCharsets.UTF_8));
            }
            out.endLength(mark);
        }
    }

    private static DataType elementType(DataType type) {
        return switch (type) {
            case INT2_ARRAY -> DataType.INT2;
            case INT4_ARRAY -> DataType.INT4;
            case INT8_ARRAY -> DataType.INT8;
            default -> DataType.TEXT;
        };
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A list did not come as JSON", e);
        }
    }
}
