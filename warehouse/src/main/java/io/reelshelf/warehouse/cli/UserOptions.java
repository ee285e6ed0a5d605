package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.WarehouseError;
import io.reelshelf.warehouse.WarehouseException;
import io.reelshelf.warehouse.redshift.SqlText;
import io.reelshelf.warehouse.server.auth.FirstUser;
import io.reelshelf.warehouse.server.auth.Passwords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Mixin;

/** What the commands about users share: a picocli mixin. */
final class UserOptions {
    @Mixin
    private HomeOptions home = new HomeOptions();

    Console console() {
        return home.console();
    }

    UserAdministration open() {
        return UserAdministration.open(home);
    }

    /** Keeps the new password of the first administrator where the processes of this home look for it. */
    void keep(String user, String password) {
        try {
            FirstUser.keep(home.home(), user, password);
        } catch (IOException e) {
            throw new WarehouseException(
                    WarehouseError.USER_REFUSED,
                    "The password was changed, but the file that holds it could not be written: " + e.getMessage()
                            + ".",
                    e);
        }
    }

    /** The first line of standard input, or a generated password. */
    static String password(boolean fromStandardInput) {
        if (!fromStandardInput) {
            return Passwords.generate();
        }
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line != null && !line.isBlank()) {
                return line;
            }
        } catch (IOException e) {
            throw new WarehouseException(
                    WarehouseError.USER_REFUSED,
                    "The password cannot be read from standard input: " + e.getMessage() + ".",
                    e);
        }
        throw new WarehouseException(
                WarehouseError.USER_REFUSED, "Standard input holds no password: write it as one line.");
    }

    /** A name in SQL. */
    static String quoted(String name) {
        return SqlText.identifier(name);
    }
}
