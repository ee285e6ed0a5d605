package io.reelshelf.warehouse.server.access;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All users, roles, grants and policies at one moment. Immutable: a change makes another.
 *
 * @param superusers names of users
 * @param users names of all users
 * @param roles names of all roles and groups
 * @param memberships who has which roles directly
 * @param grants what is granted to whom
 * @param attributes by user
 * @param policies by name
 * @param attachments which policies bind whom on a relation
 * @param secured relations with row-level security, and whether any policy (true) or all must hold
 */
record AccessState(
        Set<String> superusers,
        Set<String> users,
        Set<String> roles,
        Map<Grantee, Set<String>> memberships,
        Map<Securable, Map<Grantee, Set<Privilege>>> grants,
        Map<String, Map<String, String>> attributes,
        Map<String, Policy> policies,
        Map<RelationKey, List<Attachment>> attachments,
        Map<RelationKey, Boolean> secured) {

    /** One policy on one relation for one grantee. */
    record Attachment(String policy, Grantee grantee) {}

    AccessState {
        superusers = Set.copyOf(superusers);
        users = Set.copyOf(users);
        roles = Set.copyOf(roles);
        memberships = Map.copyOf(memberships);
        grants = Map.copyOf(grants);
        attributes = Map.copyOf(attributes);
        policies = Map.copyOf(policies);
        attachments = Map.copyOf(attachments);
        secured = Map.copyOf(secured);
    }

    /** Who a user is now. A user who is not there any more has no rights at all. */
    Identity identity(String user) {
        Set<Grantee> grantees = new HashSet<>();
        if (users.contains(user)) {
            grantees.add(Grantee.PUBLIC);
            Deque<Grantee> open = new ArrayDeque<>(List.of(Grantee.user(user)));
            while (!open.isEmpty()) {
                Grantee next = open.pop();
                if (grantees.add(next)) {
                    memberships.getOrDefault(next, Set.of()).forEach(role -> open.push(Grantee.role(role)));
                }
            }
        }
        boolean superuser = superusers.contains(user) || grantees.contains(Grantee.role(AccessControl.ADMIN));
        return new Identity(user, superuser, grantees, attributes.getOrDefault(user, Map.of()));
    }

    /** Whether one of the grantees has a privilege on exactly this. */
    boolean granted(Securable securable, Privilege privilege, Collection<Grantee> grantees) {
        Map<Grantee, Set<Privilege>> held = grants.getOrDefault(securable, Map.of());
        return !held.isEmpty()
                && grantees.stream()
                        .anyMatch(
                                grantee -> held.getOrDefault(grantee, Set.of()).contains(privilege));
    }

    /** Whether someone may do something with a relation by grants, its schema's among them. */
    boolean may(Identity identity, Privilege privilege, RelationKey relation) {
        return identity.superuser()
                || granted(Securable.relation(relation), privilege, identity.grantees())
                || granted(Securable.tablesOf(relation.schema()), privilege, identity.grantees());
    }

    /** Whether someone may do something with a schema. The schema server is the superusers'. */
    boolean may(Identity identity, Privilege privilege, String schema) {
        return identity.superuser()
                || (!schema.equals(AccessControl.SERVER_SCHEMA)
                        && granted(Securable.schema(schema), privilege, identity.grantees()));
    }

    /** The policies that bind someone on a relation; empty where row-level security is on and none is attached. */
    List<Policy> policiesOf(Identity identity, RelationKey relation) {
        List<Policy> found = new ArrayList<>();
        for (Attachment attachment : attachments.getOrDefault(relation, List.of())) {
            Policy policy = policies.get(attachment.policy());
            if (policy != null && identity.grantees().contains(attachment.grantee()) && !found.contains(policy)) {
                found.add(policy);
            }
        }
        return found;
    }

    /** Relations with this name in any schema that have row-level security. */
    boolean securesName(String name) {
        return secured.keySet().stream().anyMatch(key -> key.name().equals(name));
    }

    /**
     * Which schemas and relations someone may read, for the catalog's views.
     *
     * @param own what is the user's own; it is found as long as its schema may be used
     */
    Visibility visibility(Identity identity, Collection<RelationKey> own) {
        Set<String> schemas = new TreeSet<>();
        Set<String> relations = new TreeSet<>();
        Set<String> privileges = new TreeSet<>();
        grants.forEach((securable, held) -> {
            Set<Privilege> mine = EnumSet.noneOf(Privilege.class);
            identity.grantees().forEach(grantee -> mine.addAll(held.getOrDefault(grantee, Set.of())));
            if (!mine.isEmpty() && may(identity, Privilege.USAGE, securable.schema())) {
                String name = switch (securable.kind()) {
                    case DATABASE -> "";
                    case SCHEMA -> securable.schema();
                    case TABLES -> securable.schema() + ".*";
                    case RELATION -> securable.schema() + "." + securable.name();
                };
                switch (securable.kind()) {
                    case DATABASE -> {}
                    case SCHEMA -> schemas.add(name);
                    case TABLES, RELATION -> relations.add(name);
                }
                mine.forEach(privilege -> privileges.add(name + ":" + privilege));
            }
        });
        own.stream()
                .filter(relation -> may(identity, Privilege.USAGE, relation.schema()))
                .forEach(relation -> relations.add(relation.toString()));
        return new Visibility(
                identity.superuser(), List.copyOf(schemas), List.copyOf(relations), List.copyOf(privileges));
    }
}
