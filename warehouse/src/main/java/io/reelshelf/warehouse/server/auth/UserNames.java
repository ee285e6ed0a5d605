package io.reelshelf.warehouse.server.auth;

import java.util.Set;
import java.util.regex.Pattern;

/** Which names users and roles may have. */
public final class UserNames {
    /** Redshift folds names to lower case; those with other characters would need quotes everywhere. */
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_.@-]{0,62}");

    private static final Set<String> RESERVED =
            Set.of("public", "current_user", "session_user", "user", "group", "role", "none", "rdsdb", "all");

    private UserNames() {}

    /**
     * Checks a name.
     *
     * @throws IllegalArgumentException where it may not be used
     */
    public static void check(String name) {
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            throw new IllegalArgumentException(
                    "the name \"" + name
                            + "\" cannot be used: take 1 to 63 lower-case letters, digits and _ . @ -, a letter first, no reserved word");
        }
    }
}
