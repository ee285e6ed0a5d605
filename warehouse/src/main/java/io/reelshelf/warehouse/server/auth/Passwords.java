package io.reelshelf.warehouse.server.auth;

import java.security.SecureRandom;
import java.util.Locale;

/** Makes passwords, and refuses those that are too easily guessed. */
public final class Passwords {
    /** The fewest characters of a password that a person chooses. */
    public static final int SHORTEST = 12;
    /** The most; longer ones only cost time. */
    public static final int LONGEST = 256;

    /** Without those that look alike. 24 of these 57 carry 139 bits. */
    private static final String ALPHABET = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GENERATED = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** A new random password: letters and digits, so that a URL or a shell takes it as it is. */
    public static String generate() {
        StringBuilder password = new StringBuilder(GENERATED);
        for (int i = 0; i < GENERATED; i++) {
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /**
     * Checks a chosen password.
     *
     * @throws IllegalArgumentException where it is short, holds the user's name or repeats few characters; the message
     *     says which, without the password
     */
    public static void check(String user, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new IllegalArgumentException("the password must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (password.toLowerCase(Locale.ROOT).contains(user.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the password must not hold the user's name");
        }
        if (password.chars().distinct().count() < 5) {
            throw new IllegalArgumentException("the password must have at least 5 different characters");
        }
    }

    static SecureRandom random() {
        return RANDOM;
    }
}
