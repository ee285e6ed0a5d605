package io.reelshelf.warehouse.server.access;

import java.util.Map;
import java.util.Set;

/**
 * Who asks, with all that follows from it.
 *
 * @param user the user
 * @param superuser whether everything is allowed: a superuser, or who has the role admin
 * @param grantees the user, the roles it has directly or through others, and everybody
 * @param attributes set by an administrator, for policies
 */
record Identity(String user, boolean superuser, Set<Grantee> grantees, Map<String, String> attributes) {
    Identity {
        grantees = Set.copyOf(grantees);
        attributes = Map.copyOf(attributes);
    }

    boolean hasRole(String role) {
        return grantees.contains(Grantee.role(role));
    }
}
