package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.server.access.AccessStore.Edit;
import io.reelshelf.warehouse.server.auth.Passwords;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CREATE, ALTER and DROP USER: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html */
final class UserCommands {
    private static final String ATTRIBUTE = "reelshelf";
    /** {@code 2027-01-31} or {@code 2027-01-31 12:00[:30]}, in UTC. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd[ HH:mm[:ss]]")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter(Locale.ROOT);

    private final CommandContext context;

    UserCommands(CommandContext context) {
        this.context = context;
    }

    /** What stands after a user's name. */
    private static final class Options {
        private @Nullable String password;
        private boolean disabled;
        private @Nullable Boolean superuser;
        private boolean validitySet;
        private @Nullable Instant validUntil;
        private final List<String> groups = new ArrayList<>();
    }

    void create(TokenCursor cursor) throws RedshiftSqlException {
        context.superuserOnly("CREATE USER");
        cursor.expect("create", "user");
        String name = cursor.name();
        Options options = options(cursor);
        if (options.password == null && !options.disabled) {
            throw Denied.invalid(
                    RedshiftSqlException.SYNTAX_ERROR, "CREATE USER needs PASSWORD '…' or PASSWORD DISABLE");
        }
        if (context.state().roles().contains(name)) {
            throw Denied.invalid("42710", "\"" + name + "\" is a role already");
        }
        for (String group : options.groups) {
            context.roleExists(group);
        }
        context.users().add(name, options.password, Boolean.TRUE.equals(options.superuser), options.validUntil);
        context.store()
                .apply(options.groups.stream()
                        .map(group -> RoleCommands.addMember(group, Grantee.user(name)))
                        .toList());
    }

    void alter(TokenCursor cursor) throws RedshiftSqlException {
        cursor.expect("alter", "user");
        String name = cursor.name();
        context.userExists(name);
        if (cursor.accept("set")) {
            setAttribute(name, cursor);
            return;
        }
        if (cursor.accept("reset")) {
            context.superuserOnly("ALTER USER");
            String attribute = attribute(cursor);
            cursor.expectEnd();
            context.store().apply(List.of(clear(name, attribute)));
            return;
        }
        Options options = options(cursor);
        boolean ownPassword = name.equals(context.identity().user())
                && options.password != null
                && options.superuser == null
                && !options.validitySet;
        if (!ownPassword) {
            context.superuserOnly("ALTER USER of others, or of more than the own password");
        }
        apply(name, options);
    }

    private void apply(String name, Options options) throws RedshiftSqlException {
        if (!options.groups.isEmpty()) {
            throw Denied.unsupported("ALTER USER … IN GROUP is not supported", "Write ALTER GROUP … ADD USER ….");
        }
        if (Boolean.FALSE.equals(options.superuser)) {
            keepOneSuperuser(name);
        }
        if (options.password != null) {
            context.users().changePassword(name, options.password);
        } else if (options.disabled) {
            context.users().changePassword(name, Passwords.generate());
        }
        if (options.superuser != null) {
            context.users().setSuperuser(name, options.superuser);
        }
        if (options.validitySet) {
            context.users().setValidUntil(name, options.validUntil);
        }
    }

    void drop(TokenCursor cursor) throws RedshiftSqlException {
        context.superuserOnly("DROP USER");
        cursor.expect("drop", "user");
        boolean ifExists = cursor.accept("if", "exists");
        List<String> names = new ArrayList<>();
        do {
            names.add(cursor.name());
        } while (cursor.acceptSymbol(","));
        cursor.expectEnd();
        for (String name : names) {
            if (!ifExists || context.state().users().contains(name)) {
                drop(name);
            }
        }
    }

    private void drop(String name) throws RedshiftSqlException {
        context.userExists(name);
        if (name.equals(context.identity().user())) {
            throw Denied.invalid("55006", "the current user cannot be dropped");
        }
        keepOneSuperuser(name);
        Map<String, String> user = Map.of("name", name);
        if (context.store().exists("SELECT 1 FROM server.owners WHERE owner = :name", user)) {
            throw Denied.invalid(
                    "2BP01",
                    "user \"" + name + "\" cannot be dropped because it owns tables or views: drop those first");
        }
        context.store()
                .apply(List.of(
                        new Edit("DELETE FROM server.user_attributes WHERE user_name = :name", user),
                        new Edit("DELETE FROM server.role_members WHERE member_kind = 'user' AND member = :name", user),
                        new Edit("DELETE FROM server.grants WHERE grantee_kind = 'user' AND grantee = :name", user),
                        new Edit(
                                "DELETE FROM server.policy_attachments WHERE grantee_kind = 'user' AND grantee = :name",
                                user),
                        new Edit("DELETE FROM server.users WHERE name = :name", user)));
    }

    private void keepOneSuperuser(String name) throws RedshiftSqlException {
        if (context.state().superusers().contains(name)
                && context.state().superusers().size() == 1) {
            throw Denied.invalid("55006", "\"" + name + "\" is the only superuser: make another one first");
        }
    }

    private void setAttribute(String user, TokenCursor cursor) throws RedshiftSqlException {
        context.superuserOnly("ALTER USER … SET");
        String attribute = attribute(cursor);
        if (!cursor.acceptSymbol("=")) {
            cursor.expect("to");
        }
        String value = cursor.string();
        cursor.expectEnd();
        context.store()
                .apply(List.of(
                        clear(user, attribute),
                        new Edit(
                                "INSERT INTO server.user_attributes VALUES (:user, :name, :value)",
                                Map.of("user", user, "name", attribute, "value", value))));
    }

    private static Edit clear(String user, String attribute) {
        return new Edit(
                "DELETE FROM server.user_attributes WHERE user_name = :user AND name = :name",
                Map.of("user", user, "name", attribute));
    }

    private static String attribute(TokenCursor cursor) throws RedshiftSqlException {
        List<String> parts = cursor.dotted();
        if (parts.size() != 2 || !parts.get(0).equals(ATTRIBUTE)) {
            throw Denied.unsupported(
                    "ALTER USER … SET of \"" + String.join(".", parts) + "\" is not supported",
                    "Attributes for policies are called reelshelf.NAME.");
        }
        return parts.get(1);
    }

    private static Options options(TokenCursor cursor) throws RedshiftSqlException {
        Options options = new Options();
        cursor.accept("with");
        while (!cursor.atEnd()) {
            if (cursor.accept("password", "disable")) {
                options.disabled = true;
            } else if (cursor.accept("password")) {
                options.password = password(cursor.string());
            } else if (cursor.accept("createuser")) {
                options.superuser = true;
            } else if (cursor.accept("nocreateuser")) {
                options.superuser = false;
            } else if (cursor.accept("valid", "until")) {
                options.validitySet = true;
                options.validUntil = moment(cursor.string());
            } else if (cursor.accept("in", "group")) {
                do {
                    options.groups.add(cursor.name());
                } while (cursor.acceptSymbol(","));
            } else if (!cursor.accept("nocreatedb") && !cursor.accept("syslog", "access", "restricted")) {
                throw Denied.unsupported(
                        "\"" + cursor.next().text() + "\" is not supported for users",
                        "Supported: PASSWORD, CREATEUSER, NOCREATEUSER, VALID UNTIL, IN GROUP.");
            }
        }
        return options;
    }

    private static String password(String text) throws RedshiftSqlException {
        String lower = text.toLowerCase(Locale.ROOT);
        if ((lower.startsWith("md5") && text.length() == 35) || lower.startsWith("sha256|")) {
            throw Denied.unsupported(
                    "a hash instead of a password is not supported", "Give the password: only verifiers are kept.");
        }
        return text;
    }

    private static @Nullable Instant moment(String text) throws RedshiftSqlException {
        if (text.equals("infinity")) {
            return null;
        }
        try {
            return LocalDateTime.parse(text, MOMENT).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw Denied.invalid("22007", "VALID UNTIL takes 'YYYY-MM-DD HH:MM:SS' in UTC, or 'infinity'");
        }
    }
}
