package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Dialect;
import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.server.auth.FirstUser;
import io.reelshelf.warehouse.shell.PasswordPrompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who logs in to a warehouse, where its URL does not say. A password never comes from the command line, which others see. */
final class WarehouseLogin {
    private static final String VARIABLE = "REELSHELF_WAREHOUSE_PASSWORD";
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private WarehouseLogin() {}

    /** The driver's properties; none for DuckDB. */
    static Properties of(String url, @Nullable String user, Path home) {
        Properties login = new Properties();
        if (Dialect.of(url) != Dialect.REDSHIFT) {
            return login;
        }
        boolean userInUrl = url.contains("user=") || url.contains("UID=");
        if (user != null || !userInUrl) {
            login.setProperty("user", user == null ? FirstUser.NAME : user);
        }
        if (!url.contains("password=") && !url.contains("PWD=")) {
            String password = password(home);
            boolean child = System.getenv(ParentProcess.TERMINAL_VARIABLE) != null;
            if (password == null && Terminal.isInteractive() && !child) {
                password = asked(login.getProperty("user", "the URL's user"));
            }
            if (password != null) {
                login.setProperty("password", password);
            }
        }
        return login;
    }

    private static @Nullable String asked(String user) {
        try {
            return PasswordPrompt.ask(user).orElse(null);
        } catch (IOException e) {
            throw new WarehouseException(
                    WarehouseError.CANNOT_CONNECT,
                    "The terminal gives no password (" + e.getMessage() + "): set " + VARIABLE + ".",
                    e);
        }
    }

    private static @Nullable String password(Path home) {
        String variable = System.getenv(VARIABLE);
        Path file = home.resolve(FirstUser.PASSWORD_FILE);
        if (variable != null || !Files.isReadable(file)) {
            return variable;
        }
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new WarehouseException(
                        WarehouseError.CANNOT_CONNECT, file + " can be read by others: chmod 600 " + file + ".");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new WarehouseException(
                    WarehouseError.CANNOT_CONNECT, "Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
