package io.reelshelf.api.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Serves the classpath folder {@code web} at the root, where no route answers. */
public final class WebFiles implements ResourceHandler {
    /** Plain names only: nothing that could step out of the folder, hidden files included. */
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_@-][A-Za-z0-9_@.-]*){1,12}");

    private static final int LONGEST_PATH = 200;

    private final Map<String, WebFile> fromJar = new ConcurrentHashMap<>();

    @Override
    public boolean canHandle(Context context) {
        return find(context.path()).isPresent();
    }

    @Override
    public boolean handle(Context context) {
        return find(context.path()).map(file -> send(context, file)).orElse(false);
    }

    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
        throw new UnsupportedOperationException("There is one folder, classpath web");
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context context) {
        return Set.of();
    }

    private static boolean send(Context context, WebFile file) {
        context.header(Header.CACHE_CONTROL, "no-cache");
        context.header(Header.ETAG, file.etag());
        context.header(Header.VARY, Header.ACCEPT_ENCODING);
        if (file.etag().equals(context.header(Header.IF_NONE_MATCH))) {
            context.status(304);
            return true;
        }
        context.disableCompression();
        context.contentType(file.contentType());
        String accepted = context.header(Header.ACCEPT_ENCODING);
        if (file.compressed() && accepted != null && accepted.contains("gzip")) {
            context.header(Header.CONTENT_ENCODING, "gzip");
            context.result(file.gzip());
        } else {
            context.result(file.bytes());
        }
        return true;
    }

    private Optional<WebFile> find(String requested) {
        String path = requested.equals("/") ? "/index.html" : requested;
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        WebFile known = fromJar.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        URL url = WebFiles.class.getResource("/web" + path);
        if (url == null || path.lastIndexOf('.') <= path.lastIndexOf('/')) {
            return Optional.empty();
        }
        WebFile file = read(path, url);
        if (url.getProtocol().equals("jar")) {
            fromJar.put(path, file);
        }
        return Optional.of(file);
    }

    private static WebFile read(String path, URL url) {
        try (InputStream in = url.openStream()) {
            return WebFile.of(path, in.readAllBytes());
        } catch (IOException exception) {
            throw new UncheckedIOException("Cannot read web" + path + " from the class path", exception);
        }
    }
}
