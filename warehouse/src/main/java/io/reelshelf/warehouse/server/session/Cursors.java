package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.ServerException;
import java.util.HashMap;
import java.util.Map;

/** The cursors of the open transaction. */
final class Cursors {
    private static final int MAXIMUM = 100;

    private final Engine engine;
    private final Map<String, Portal> open = new HashMap<>();

    Cursors(Engine engine) {
        this.engine = engine;
    }

    void add(String name, Portal cursor) throws ServerException {
        if (open.containsKey(name)) {
            throw new ServerException("42P03", "cursor \"" + name + "\" already exists", "CLOSE it first.");
        }
        if (open.size() == MAXIMUM) {
            throw new ServerException("53400", "a session has at most " + MAXIMUM + " cursors", "CLOSE one.");
        }
        open.put(name, cursor);
    }

    Portal get(String name) throws ServerException {
        Portal cursor = open.get(name);
        if (cursor == null) {
            throw new ServerException(
                    "34000", "cursor \"" + name + "\" does not exist", "Cursors end with their transaction.");
        }
        return cursor;
    }

    void close(String name) throws ServerException {
        if (name.equals("all")) {
            closeAll();
            return;
        }
        Portal cursor = get(name);
        open.remove(name);
        close(cursor);
    }

    void closeAll() {
        open.values().forEach(this::close);
        open.clear();
    }

    private void close(Portal cursor) {
        cursor.finish();
        engine.closed(cursor);
        cursor.plan().close();
    }
}
