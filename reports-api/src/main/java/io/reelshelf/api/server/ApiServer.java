package io.reelshelf.api.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.json.JavalinJackson;
import io.reelshelf.api.docs.DocsRoutes;
import io.reelshelf.api.health.HealthRoutes;
import io.reelshelf.api.problem.ConnectorErrors;
import io.reelshelf.api.problem.ProblemHandlers;
import io.reelshelf.api.problem.ProblemRoutes;
import io.reelshelf.api.web.WebFiles;
import java.util.Optional;

/** The running HTTP server. */
public final class ApiServer implements AutoCloseable {
    private static final long SECONDS_TO_FINISH = 10;

    private final Javalin javalin;

    private ApiServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /** Starts listening; fails if the address is taken. */
    public static ApiServer start(ApiSettings settings) {
        ApiServer server = new ApiServer(Javalin.create(ApiServer::configure));
        server.javalin.start(settings.host(), settings.port());
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Takes no new requests, lets the running ones finish for at most ten seconds, and stops. */
    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = 0;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.jsonMapper(new JavalinJackson(new ObjectMapper(), false));
        config.requestLogger.http(AccessLog::write);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(RequestLimits.LARGEST_HEADERS);
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(SECONDS_TO_FINISH * 1000);
            server.setErrorHandler(new ConnectorErrors());
        });
        config.resourceHandler(new WebFiles());
        routes(config.routes);
    }

    private static void routes(RoutesConfig routes) {
        new SecurityHeaders().register(routes);
        RequestLimits.register(routes);
        ProblemHandlers.register(routes);
        ProblemRoutes.register(routes);
        new HealthRoutes(Optional::empty).register(routes);
        new DocsRoutes().register(routes);
    }
}
