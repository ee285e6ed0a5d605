package io.reelshelf.api.problem;

import java.util.Locale;

/** Every kind of failure that a client can meet. The code is stable: clients and logs count by it. */
public enum ProblemCode {
    /** A query parameter that the route does not have. */
    UNKNOWN_PARAMETER("RS-API-001", 400, "Unknown parameter"),
    /** A parameter whose value is not allowed. */
    BAD_VALUE("RS-API-002", 400, "Parameter value not allowed"),
    /** A parameter that the route needs and the request lacks. */
    MISSING_PARAMETER("RS-API-003", 400, "Parameter missing"),
    /** A parameter that may be given once was given more often. */
    REPEATED_PARAMETER("RS-API-004", 400, "Parameter given more than once"),
    /** A cursor that this server did not make for this report and these filters. */
    BAD_CURSOR("RS-API-005", 400, "Cursor not valid here"),
    /** A cursor into data that were rebuilt since. */
    OUTDATED_CURSOR("RS-API-006", 410, "The report was rebuilt"),
    /** No route has this path. */
    UNKNOWN_PATH("RS-API-007", 404, "No such path"),
    /** The path exists, the method does not. */
    METHOD_NOT_ALLOWED("RS-API-008", 405, "Method not allowed"),
    /** No viewer of the warehouse has this id. */
    UNKNOWN_USER("RS-API-009", 404, "No such viewer"),
    /** No film of the warehouse has this id. */
    UNKNOWN_MOVIE("RS-API-010", 404, "No such film"),
    /** The warehouse has no report of this name. */
    UNKNOWN_REPORT("RS-API-011", 404, "No such report"),
    /** No problem of this API has this name. */
    UNKNOWN_PROBLEM("RS-API-012", 404, "No such problem"),
    /** The client accepts none of the forms that the route can answer in. */
    NOT_ACCEPTABLE("RS-API-013", 406, "No acceptable form"),
    /** The path and query are longer than the server reads. */
    URI_TOO_LONG("RS-API-014", 414, "Address too long"),
    /** A request that is not HTTP as the server understands it, such as a broken percent-encoding. */
    BAD_REQUEST("RS-API-015", 400, "Request not understood"),
    /** A body where none is read. */
    BODY_NOT_READ("RS-API-016", 413, "No body is read"),
    /** No model is loaded yet. */
    NOT_READY("RS-API-017", 503, "Not ready"),
    /** A fault of the server; details are in its log only. */
    INTERNAL("RS-API-018", 500, "Internal error"),
    /** Parameters that exclude each other. */
    CONFLICTING_PARAMETERS("RS-API-019", 400, "Parameters exclude each other"),
    /** The address to serve on is taken or not ours; met at start, never over HTTP. */
    CANNOT_LISTEN("RS-API-020", 500, "Cannot listen"),
    /** A host name that this machine does not go by, while only this machine is served. */
    FOREIGN_HOST("RS-API-021", 421, "Host not served here");

    private final String code;
    private final int status;
    private final String title;

    ProblemCode(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    /** The stable code, such as {@code RS-API-001}. */
    public String code() {
        return code;
    }

    /** The HTTP status that it is answered with. */
    public int status() {
        return status;
    }

    /** The same few words for every occurrence. */
    public String title() {
        return title;
    }

    /** The name in addresses, such as {@code unknown-parameter}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the kind is described, relative to the server's root: the {@code type} of RFC 9457. */
    public String type() {
        return "/v1/problems/" + slug();
    }
}
