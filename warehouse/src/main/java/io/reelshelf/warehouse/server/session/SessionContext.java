package io.reelshelf.warehouse.server.session;

import java.util.Optional;
import org.duckdb.DuckDBConnection;

/** What a statement's runner may know and use of the session that it runs in. Used from the session's thread only. */
public interface SessionContext {
    /** The session's number, as {@code pg_backend_pid()} gives it. */
    int id();

    /** Who is logged in. */
    String user();

    /** Whether that user may do everything. */
    boolean superuser();

    /** The session's own connection; in a transaction where the statement runs in one. Not to be closed. */
    DuckDBConnection connection();

    /** A session variable's value, such as {@code search_path}. */
    Optional<String> variable(String name);

    /** Tells the client something beside the result. */
    void notice(String message);

    /**
     * Whether the client or the server wants the running statement to stop; long work asks it between its steps.
     *
     * @throws io.reelshelf.warehouse.server.protocol.ServerException 57014 where it does
     */
    void checkCancelled() throws io.reelshelf.warehouse.server.protocol.ServerException;
}
