package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.server.protocol.DataType;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session's prepared statements and portals by name. A plan ends with the last that uses it. */
final class PreparedPlans {
    private static final int MAXIMUM_NAMED = 5_000;
    private static final int BYTES_OF_A_STATEMENT = 4_096;

    private final Engine engine;
    private final SessionMemory memory;
    private final Map<String, Prepared> statements = new HashMap<>();
    private final Map<String, Portal> portals = new HashMap<>();

    PreparedPlans(Engine engine, SessionMemory memory) {
        this.engine = engine;
        this.memory = memory;
    }

    /** A prepared statement with what it takes to prepare it again. */
    record Prepared(String text, List<DataType> declared, Plan plan) {
        long bytes() {
            return bytesOf(text);
        }
    }

    /** About what a statement takes, prepared. */
    static long bytesOf(String text) {
        return BYTES_OF_A_STATEMENT + 4L * text.length();
    }

    /** Makes sure that a statement of this name and text may be prepared, in the place of the unnamed one. */
    void makeRoomForStatement(String name, String text) throws ServerException {
        if (!name.isEmpty() && statements.containsKey(name)) {
            throw new ServerException("42P05", "prepared statement \"" + name + "\" already exists");
        }
        if (statements.size() >= MAXIMUM_NAMED) {
            throw new ServerException(
                    "53400", "a session has at most " + MAXIMUM_NAMED + " prepared statements", "Close some.");
        }
        closeStatement(name);
        memory.take(bytesOf(text));
        memory.free(bytesOf(text));
    }

    void put(String name, Prepared prepared) throws ServerException {
        memory.take(prepared.bytes());
        statements.put(name, prepared);
    }

    Prepared statement(String name) throws ServerException {
        Prepared prepared = statements.get(name);
        if (prepared == null) {
            throw new ServerException("26000", "prepared statement \"" + name + "\" does not exist");
        }
        return prepared;
    }

    /** Makes sure that a portal of this name may be opened, in the place of the unnamed one. */
    void makeRoomForPortal(String name) throws ServerException {
        if (!name.isEmpty() && portals.containsKey(name)) {
            throw new ServerException("42P03", "portal \"" + name + "\" already exists");
        }
        if (portals.size() >= MAXIMUM_NAMED) {
            throw new ServerException("53400", "a session has at most " + MAXIMUM_NAMED + " portals", "Close some.");
        }
        closePortal(name);
    }

    void put(String name, Portal portal) throws ServerException {
        memory.take(portal.bytes());
        portals.put(name, portal);
    }

    Portal portal(String name) throws ServerException {
        Portal portal = portals.get(name);
        if (portal == null) {
            throw new ServerException("34000", "portal \"" + name + "\" does not exist");
        }
        return portal;
    }

    /** Its portals live on. */
    void closeStatement(String name) {
        Prepared prepared = statements.remove(name);
        if (prepared != null) {
            memory.free(prepared.bytes());
            closeUnused(prepared.plan());
        }
    }

    void closePortal(String name) {
        @Nullable Portal portal = portals.remove(name);
        if (portal != null) {
            close(portal);
        }
    }

    private void close(Portal portal) {
        memory.free(portal.bytes());
        portal.finish();
        engine.closed(portal);
        closeUnused(portal.plan());
    }

    private void closeUnused(Plan plan) {
        for (Portal portal : portals.values()) {
            if (portal.plan() == plan) {
                return;
            }
        }
        for (Prepared prepared : statements.values()) {
            if (prepared.plan() == plan) {
                return;
            }
        }
        plan.close();
    }

    /** Portals end with their transaction. */
    void closePortals() {
        List<Portal> ending = List.copyOf(portals.values());
        portals.clear();
        ending.forEach(this::close);
    }

    void closeAll() {
        closePortals();
        List.copyOf(statements.keySet()).forEach(this::closeStatement);
    }
}
