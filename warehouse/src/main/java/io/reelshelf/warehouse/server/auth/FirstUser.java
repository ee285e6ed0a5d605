package io.reelshelf.warehouse.server.auth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The administrator that a warehouse without users gets, with a random password: there is no default one. */
public final class FirstUser {
    /** Its name. */
    public static final String NAME = "reelshelf";
    /** The file in the home that holds its password for the processes of {@code up}; mode 0600. */
    public static final String PASSWORD_FILE = "warehouse.password";

    private FirstUser() {}

    /**
     * Adds the administrator where there is no user at all, and writes its password into the home.
     *
     * @return the new password, to be shown once; empty where there are users
     */
    public static Optional<String> ensure(UserStore users, Path home) throws IOException {
        if (!users.list().isEmpty()) {
            return Optional.empty();
        }
        String password = Passwords.generate();
        PrivateFiles.write(home.resolve(PASSWORD_FILE), password + "\n");
        users.add(NAME, password, true, null);
        return Optional.of(password);
    }

    /** Writes the administrator's new password into a home that held the old one; nothing for any other user. */
    public static void keep(Path home, String user, String password) throws IOException {
        Path file = home.resolve(PASSWORD_FILE);
        if (user.equals(NAME) && Files.exists(file)) {
            PrivateFiles.write(file, password + "\n");
        }
    }
}
