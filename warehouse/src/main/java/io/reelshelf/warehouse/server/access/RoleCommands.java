package io.reelshelf.warehouse.server.access;

import io.reelshelf.warehouse.redshift.RedshiftSqlException;
import io.reelshelf.warehouse.server.access.AccessStore.Edit;
import io.reelshelf.warehouse.server.auth.UserNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Roles, and groups, which are the same: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_ROLE.html */
final class RoleCommands {
    private static final Set<String> BUILT_IN =
            Set.of(AccessControl.ADMIN, AccessControl.LOADER, AccessControl.REPORTS_READER);

    private final CommandContext context;

    RoleCommands(CommandContext context) {
        this.context = context;
    }

    static Edit addMember(String role, Grantee member) {
        return new Edit("INSERT INTO server.role_members VALUES (:role, :kind, :member)", parameters(role, member));
    }

    static Edit removeMember(String role, Grantee member) {
        return new Edit(
                "DELETE FROM server.role_members WHERE role = :role AND member_kind = :kind AND member = :member",
                parameters(role, member));
    }

    private static Map<String, String> parameters(String role, Grantee member) {
        return Map.of("role", role, "kind", member.kind().text(), "member", member.name());
    }

    void create(TokenCursor cursor) throws RedshiftSqlException {
        context.superuserOnly("CREATE ROLE");
        cursor.expect("create");
        String kind = cursor.name();
        String name = cursor.name();
        UserNames.check(name);
        if (context.state().roles().contains(name) || context.state().users().contains(name)) {
            throw Denied.invalid("42710", "\"" + name + "\" already exists");
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(
                new Edit("INSERT INTO server.roles VALUES (:name, :kind, false)", Map.of("name", name, "kind", kind)));
        if (kind.equals("group") && !cursor.atEnd()) {
            cursor.accept("with");
            cursor.expect("user");
            for (String user : users(cursor)) {
                edits.add(addMember(name, Grantee.user(user)));
            }
        }
        cursor.expectEnd();
        context.store().apply(edits);
    }

    void alterGroup(TokenCursor cursor) throws RedshiftSqlException {
        context.superuserOnly("ALTER GROUP");
        cursor.expect("alter", "group");
        String group = cursor.name();
        context.roleExists(group);
        boolean add = cursor.accept("add");
        if (!add) {
            cursor.expect("drop");
        }
        cursor.expect("user");
        List<Edit> edits = new ArrayList<>();
        for (String user : users(cursor)) {
            edits.add(removeMember(group, Grantee.user(user)));
            if (add) {
                edits.add(addMember(group, Grantee.user(user)));
            }
        }
        cursor.expectEnd();
        context.store().apply(edits);
    }

    void drop(TokenCursor cursor) throws RedshiftSqlException {
        context.superuserOnly("DROP ROLE");
        cursor.expect("drop");
        cursor.name();
        String name = cursor.name();
        boolean force = cursor.accept("force");
        if (!force) {
            cursor.accept("restrict");
        }
        cursor.expectEnd();
        context.roleExists(name);
        if (BUILT_IN.contains(name)) {
            throw Denied.invalid("55006", "the built-in role \"" + name + "\" cannot be dropped");
        }
        Map<String, String> role = Map.of("name", name);
        context.store()
                .apply(List.of(
                        new Edit(
                                "DELETE FROM server.role_members WHERE role = :name OR (member_kind = 'role' AND member = :name)",
                                role),
                        new Edit("DELETE FROM server.grants WHERE grantee_kind = 'role' AND grantee = :name", role),
                        new Edit(
                                "DELETE FROM server.policy_attachments WHERE grantee_kind = 'role' AND grantee = :name",
                                role),
                        new Edit("DELETE FROM server.roles WHERE name = :name", role)));
    }

    /** GRANT ROLE or REVOKE ROLE, from after that word on. */
    void membership(TokenCursor cursor, boolean grant) throws RedshiftSqlException {
        context.superuserOnly(grant ? "GRANT ROLE" : "REVOKE ROLE");
        List<String> roles = new ArrayList<>();
        do {
            cursor.accept("role");
            roles.add(cursor.name());
        } while (cursor.acceptSymbol(","));
        cursor.expect(grant ? "to" : "from");
        List<Grantee> members = context.grantees(cursor);
        if (cursor.accept("with", "admin", "option")) {
            throw Denied.unsupported("WITH ADMIN OPTION is not supported", "Roles are granted by administrators.");
        }
        cursor.expectEnd();
        List<Edit> edits = new ArrayList<>();
        for (String role : roles) {
            context.roleExists(role);
            for (Grantee member : members) {
                edits.add(removeMember(role, member));
                if (grant) {
                    refuse(role, member);
                    edits.add(addMember(role, member));
                }
            }
        }
        context.store().apply(edits);
    }

    private void refuse(String role, Grantee member) throws RedshiftSqlException {
        if (member.kind() == Grantee.Kind.PUBLIC) {
            throw Denied.unsupported("GRANT ROLE … TO PUBLIC is not supported", "Grant privileges to PUBLIC instead.");
        }
        Set<String> above = new HashSet<>(Set.of(role));
        List<String> open = new ArrayList<>(above);
        while (!open.isEmpty()) {
            for (String next : context.state().memberships().getOrDefault(Grantee.role(open.remove(0)), Set.of())) {
                if (above.add(next)) {
                    open.add(next);
                }
            }
        }
        if (member.kind() == Grantee.Kind.ROLE && above.contains(member.name())) {
            throw Denied.invalid("0LP01", "role \"" + role + "\" is a member of role \"" + member.name() + "\" itself");
        }
    }

    private List<String> users(TokenCursor cursor) throws RedshiftSqlException {
        List<String> users = new ArrayList<>();
        do {
            String user = cursor.name();
            context.userExists(user);
            users.add(user);
        } while (cursor.acceptSymbol(","));
        return users;
    }
}
