package io.reelshelf.api.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinLogger;
import io.reelshelf.api.catalogue.CatalogRoutes;
import io.reelshelf.api.docs.DocsRoutes;
import io.reelshelf.api.docs.ProblemRoutes;
import io.reelshelf.api.health.HealthRoutes;
import io.reelshelf.api.health.Ready;
import io.reelshelf.api.model.ModelStore;
import io.reelshelf.api.model.ServingModel;
import io.reelshelf.api.movies.MovieRoutes;
import io.reelshelf.api.problem.ConnectorErrors;
import io.reelshelf.api.problem.ProblemHandlers;
import io.reelshelf.api.recommend.RecommendationRoutes;
import io.reelshelf.api.reports.ReportRoutes;
import io.reelshelf.api.viewer.VocabularyRoutes;
import io.reelshelf.api.web.WebFiles;
import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.features.site.LiveCatalog;
import java.util.List;
import org.eclipse.jetty.server.Server;

/** The running HTTP server. */
public final class ApiServer implements AutoCloseable {
    private static final long MILLISECONDS_TO_FINISH = 10_000;

    private final Javalin javalin;

    private ApiServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts listening.
     *
     * @param warehouse whose reports are served; stays open as long as the server runs
     * @param models whose current one recommends; likewise
     * @param catalog the pages about the views
     * @throws io.javalin.util.JavalinException if the address is taken or cannot be bound
     */
    public static ApiServer start(ApiSettings settings, Warehouse warehouse, ModelStore models, LiveCatalog catalog) {
        ApiServer server = new ApiServer(Javalin.create(config -> {
            configure(config);
            routes(config.routes, settings, warehouse, models);
            new CatalogRoutes(catalog).register(config.routes);
        }));
        server.listen(settings);
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** The paths that it answers to a GET, as they were registered. */
    public List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
                .map(endpoint -> endpoint.path)
                .toList();
    }

    /** Takes no new requests, lets the running ones finish for at most ten seconds, and stops. */
    @Override
    public void close() {
        javalin.stop();
    }

    /** Javalin logs what it throws; whoever catches it tells it once. */
    private void listen(ApiSettings settings) {
        boolean logging = JavalinLogger.enabled;
        JavalinLogger.enabled = false;
        try {
            javalin.start(settings.host(), settings.port());
        } finally {
            JavalinLogger.enabled = logging;
        }
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = 0;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.jsonMapper(new JavalinJackson(
                new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE), false));
        config.requestLogger.http(AccessLog::write);
        config.resourceHandler(new WebFiles());
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(RequestLimits.LARGEST_HEADERS);
        });
        config.jetty.modifyServer(ApiServer::finishGracefully);
    }

    private static void finishGracefully(Server server) {
        server.setStopTimeout(MILLISECONDS_TO_FINISH);
        server.setErrorHandler(new ConnectorErrors());
    }

    private static void routes(RoutesConfig routes, ApiSettings settings, Warehouse warehouse, ModelStore models) {
        new SecurityHeaders().register(routes);
        new LocalHosts(settings.host()).register(routes);
        RequestLimits.register(routes);
        ProblemHandlers.register(routes);
        ProblemRoutes.register(routes);
        new HealthRoutes(() -> ready(models.require())).register(routes);
        new DocsRoutes().register(routes);
        new RecommendationRoutes(models).register(routes);
        new MovieRoutes(models).register(routes);
        new VocabularyRoutes(models).register(routes);
        new ReportRoutes(warehouse).register(routes);
    }

    private static Ready ready(ServingModel model) {
        return new Ready("ready", model.version(), model.dataSnapshot());
    }
}
