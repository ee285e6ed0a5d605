package io.reelshelf.warehouse.server.access;

import java.util.Locale;

/** Who a privilege or a policy is given to. */
record Grantee(Kind kind, String name) {
    /** Everybody. */
    static final Grantee PUBLIC = new Grantee(Kind.PUBLIC, "public");

    enum Kind {
        USER,
        ROLE,
        PUBLIC;

        /** As it stands in the tables. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    static Grantee user(String name) {
        return new Grantee(Kind.USER, name);
    }

    static Grantee role(String name) {
        return new Grantee(Kind.ROLE, name);
    }

    /** As Redshift writes it. */
    String sql() {
        return kind == Kind.ROLE ? "ROLE " + name : name;
    }
}
