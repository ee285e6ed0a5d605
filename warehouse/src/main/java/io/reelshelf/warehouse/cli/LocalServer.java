package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.server.auth.FirstUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The server of a home on this machine: how its administrator logs in. */
final class LocalServer {
    private LocalServer() {}

    /**
     * Opens the warehouse that a command names; where a server of this home has the file, through that server.
     *
     * @param port where such a server listens
     */
    static Warehouse open(WarehouseOptions options, int port) {
        try {
            return options.openWarehouse();
        } catch (WarehouseException e) {
            Path home = options.home();
            if (e.error() != WarehouseError.FILE_IN_USE || !Files.exists(home.resolve(FirstUser.PASSWORD_FILE))) {
                throw e;
            }
            try {
                return Warehouse.open(url(home, port), administrator(home));
            } catch (WarehouseException unreachable) {
                e.addSuppressed(unreachable);
                throw e;
            }
        }
    }

    /** The URL of the server of this home, its certificate verified. */
    static String url(Path home, int port) {
        return "jdbc:redshift://127.0.0.1:" + port + "/reelshelf?sslmode=verify-ca&sslrootcert="
                + home.resolve("tls").resolve("server.crt");
    }

    /** The URL without anything that only this machine's files say. */
    static String plainUrl(int port) {
        return "jdbc:redshift://127.0.0.1:" + port + "/reelshelf";
    }

    /** For a person. */
    static String howToConnect(int port) {
        return plainUrl(port) + ", psql -h 127.0.0.1 -p " + port + " -U " + FirstUser.NAME
                + " reelshelf, or ./reelshelf warehouse sql";
    }

    /** The login of the administrator of the first start. */
    static Properties administrator(Path home) {
        Properties login = new Properties();
        login.setProperty("user", FirstUser.NAME);
        login.setProperty("password", password(home));
        return login;
    }

    private static String password(Path home) {
        Path file = home.resolve(FirstUser.PASSWORD_FILE);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new WarehouseException(
                    WarehouseError.CANNOT_CONNECT,
                    "A server has the warehouse, and its password in " + file + " cannot be read (" + e.getMessage()
                            + "): name the server with --warehouse jdbc:redshift://….",
                    e);
        }
    }
}
