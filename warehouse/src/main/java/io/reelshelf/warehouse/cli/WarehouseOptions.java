package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.server.auth.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command with a warehouse has, whatever its results are: a picocli mixin. */
public class WarehouseOptions {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".reelshelf",
            description = "Where Reelshelf keeps its state (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of(".reelshelf");

    @Option(
            names = "--warehouse",
            paramLabel = "URL",
            description =
                    "jdbc:duckdb:FILE or jdbc:redshift://HOST:PORT/DATABASE (default: the server that runs in this "
                            + "home, else HOME/warehouse.duckdb).")
    private @Nullable String warehouseUrl;

    private @Nullable String foundUrl;

    @Option(
            names = "--warehouse-user",
            paramLabel = "NAME",
            description = "Who logs in to a jdbc:redshift: warehouse (default: reelshelf). Its password is read from "
                    + "REELSHELF_WAREHOUSE_PASSWORD, else from HOME/warehouse.password, else asked for on a terminal.")
    private @Nullable String warehouseUser;

    @Option(names = "--verbose", description = "Print stack traces and debug logs on standard error.")
    private boolean verbose;

    /** The state's folder, absolute; it may not exist yet. */
    public final Path home() {
        return home.toAbsolutePath().normalize();
    }

    /** The warehouse's JDBC URL: where none is given, that of the server that has this home's file open, else the file. */
    public final String warehouseUrl() {
        String url = foundUrl;
        if (url == null) {
            url = warehouseUrl != null
                    ? warehouseUrl
                    : RunningServer.of(home()).map(RunningServer::url).orElseGet(this::fileUrl);
            foundUrl = url;
        }
        return url;
    }

    /** The JDBC URL for a command that serves the warehouse itself: no other server's unless it is given. */
    public final String ownWarehouseUrl() {
        return warehouseUrl != null ? warehouseUrl : fileUrl();
    }

    /** Whether no warehouse was given and a server runs in this home. */
    final boolean foundServer() {
        return warehouseUrl == null && !warehouseUrl().equals(fileUrl());
    }

    /** The home's own file. */
    final String fileUrl() {
        return "jdbc:duckdb:" + home().resolve("warehouse.duckdb");
    }

    /** True where stack traces and debug logs are wanted. */
    public final boolean verbose() {
        return verbose;
    }

    /** The warehouse's URL without what may hold a password. */
    public final String shownUrl() {
        String url = warehouseUrl();
        return url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
    }

    /** Makes the home folder where it is absent; its owner alone may look into it. */
    public final void createHome() {
        try {
            PrivateFiles.createFolder(home());
        } catch (IOException e) {
            throw new WarehouseException(
                    WarehouseError.CANNOT_CONNECT,
                    "Cannot make the folder " + home() + " (" + e.getMessage() + "): choose another --home.",
                    e);
        }
    }

    /** Opens the warehouse, without migrating it, with the login that these options and the home give. */
    public final Warehouse connect() {
        return connect(warehouseUrl());
    }

    /** Opens a warehouse at another URL, such as the server's that holds this one, with the same login. */
    public final Warehouse connect(String url) {
        return Warehouse.open(url, WarehouseLogin.of(url, warehouseUser, home()));
    }

    /** Who logs in to the warehouse, with what its URL does not say. */
    final Properties login() {
        return WarehouseLogin.of(warehouseUrl(), warehouseUser, home());
    }

    /** The options that give another command this home and login, and a warehouse. */
    public final List<String> arguments(String url) {
        List<String> arguments = new ArrayList<>(List.of("--home", home().toString(), "--warehouse", url));
        if (warehouseUser != null) {
            arguments.addAll(List.of("--warehouse-user", warehouseUser));
        }
        return List.copyOf(arguments);
    }

    /** Opens the warehouse, makes the home folder where it is absent, and applies missing migrations. */
    public final Warehouse openWarehouse() {
        createHome();
        Warehouse warehouse = connect();
        try {
            warehouse.migrate();
            return warehouse;
        } catch (RuntimeException e) {
            warehouse.close();
            throw e;
        }
    }
}
