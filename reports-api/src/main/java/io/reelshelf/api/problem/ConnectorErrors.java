package io.reelshelf.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what never reaches a route, such as a line that is not HTTP, by a problem too. */
public final class ConnectorErrors extends ErrorHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        answer(response, kind(response.getStatus()), callback);
        return true;
    }

    private static ProblemCode kind(int status) {
        if (status == 414 || status == 431) {
            return ProblemCode.URI_TOO_LONG;
        }
        return status < 500 ? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL;
    }

    private static void answer(Response response, ProblemCode kind, Callback callback) {
        response.setStatus(kind.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(body(kind)), callback);
    }

    private static byte[] body(ProblemCode kind) {
        String detail = kind == ProblemCode.INTERNAL
                ? "The server failed to answer this request; its log says why."
                : "The request could not be read: check its address, its length and its percent-encoding.";
        try {
            return JSON.writeValueAsString(Problem.of(kind, detail, "/")).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("A problem is always JSON", exception);
        }
    }
}
