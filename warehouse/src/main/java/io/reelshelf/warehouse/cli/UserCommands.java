package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.redshift.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code warehouse user …}: who may connect to the server. */
@Command(
        name = "user",
        description = "Adds, lists and removes the users of the warehouse server.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UserCommands.Add.class,
            UserCommands.Remove.class,
            UserCommands.ListUsers.class,
            UserCommands.Password.class,
            HelpCommand.class
        })
final class UserCommands implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Say which: add, remove, list, password, help");
    }

    /** What a command did; the password only where it was generated. */
    private record Result(
            String user, String done, @Nullable String password) {}

    private static void show(UserOptions options, String user, String done, @Nullable String generated) {
        String text = "User " + user + " " + done + "."
                + (generated == null ? "" : " Password, shown this once: " + generated);
        options.console().result(new Result(user, done, generated), text);
    }

    /** {@code warehouse user add}. */
    @Command(name = "add", description = "Adds a user, with a generated password.", mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        @Mixin
        private UserOptions options = new UserOptions();

        @Parameters(paramLabel = "NAME", description = "Lower-case letters, digits and _ . @ -")
        private String name = "";

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                description = "A role for the user: reports_reader (default), loader, admin or your own; repeatable.")
        private List<String> roles = new ArrayList<>();

        @Option(names = "--superuser", description = "May do everything, without any role.")
        private boolean superuser;

        @Option(names = "--password-stdin", description = "Read the password from standard input.")
        private boolean passwordFromStandardInput;

        @Override
        public Integer call() {
            String password = UserOptions.password(passwordFromStandardInput);
            List<String> granted = roles.isEmpty() && !superuser ? List.of("reports_reader") : roles;
            try (UserAdministration users = options.open()) {
                users.run("CREATE USER " + UserOptions.quoted(name) + " PASSWORD " + SqlText.literal(password)
                        + (superuser ? " CREATEUSER" : "")
                        + (granted.isEmpty()
                                ? ""
                                : " IN GROUP "
                                        + String.join(
                                                ", ",
                                                granted.stream()
                                                        .map(UserOptions::quoted)
                                                        .toList())));
            }
            show(options, name, "added", passwordFromStandardInput ? null : password);
            return ExitCodes.OK;
        }
    }

    /** {@code warehouse user remove}. */
    @Command(name = "remove", description = "Removes a user and its grants.", mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {
        @Mixin
        private UserOptions options = new UserOptions();

        @Parameters(paramLabel = "NAME", description = "The user.")
        private String name = "";

        @Override
        public Integer call() {
            try (UserAdministration users = options.open()) {
                users.run("DROP USER " + UserOptions.quoted(name));
            }
            show(options, name, "removed", null);
            return ExitCodes.OK;
        }
    }

    /** {@code warehouse user list}. */
    @Command(name = "list", description = "Lists the users and their roles.", mixinStandardHelpOptions = true)
    static final class ListUsers implements Callable<Integer> {
        @Mixin
        private UserOptions options = new UserOptions();

        private record Listing(List<UserAdministration.Row> users) {}

        @Override
        public Integer call() {
            List<UserAdministration.Row> rows;
            try (UserAdministration users = options.open()) {
                rows = users.list();
            }
            TextTable table = new TextTable(List.of("user", "superuser", "roles", "valid until"));
            for (UserAdministration.Row row : rows) {
                table.row(row.name(), row.superuser() ? "yes" : "", String.join(", ", row.roles()), row.validUntil());
            }
            options.console().result(new Listing(rows), table.render());
            return ExitCodes.OK;
        }
    }

    /** {@code warehouse user password}. */
    @Command(
            name = "password",
            description = "Gives a user another password; the old one ends at once.",
            mixinStandardHelpOptions = true)
    static final class Password implements Callable<Integer> {
        @Mixin
        private UserOptions options = new UserOptions();

        @Parameters(paramLabel = "NAME", description = "The user.")
        private String name = "";

        @Option(names = "--password-stdin", description = "Read the password from standard input.")
        private boolean passwordFromStandardInput;

        @Override
        public Integer call() {
            String password = UserOptions.password(passwordFromStandardInput);
            try (UserAdministration users = options.open()) {
                users.run("ALTER USER " + UserOptions.quoted(name) + " PASSWORD " + SqlText.literal(password));
            }
            options.keep(name, password);
            show(options, name, "has another password", passwordFromStandardInput ? null : password);
            return ExitCodes.OK;
        }
    }
}
