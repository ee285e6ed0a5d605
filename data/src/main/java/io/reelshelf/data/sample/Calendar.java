package io.reelshelf.data.sample;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When a viewer rates: joins between May 2000 and December 2002 (more of them early), rates in sessions with seconds between
 * the ratings and days between the sessions, all before March 2003, and never rates a film before its year is over.
 */
final class Calendar {
    private static final long OPENED = epochSecond(2000, 5);
    private static final long JOINABLE = epochSecond(2002, 12) - OPENED;
    private static final long CLOSED = epochSecond(2003, 3) - 1;
    private static final int SECONDS_A_DAY = 86_400;
    private static final double NEXT_SESSION = 0.04;

    private final Dice dice;
    private long now;

    Calendar(Dice dice) {
        this.dice = dice;
        double late = dice.nextDouble();
        this.now = OPENED + (long) (JOINABLE * late * StrictMath.sqrt(late));
    }

    /** The second, since 1970 UTC, at which the next rating is made, of a film of this year. */
    long next(int releaseYear) {
        now += 4 + dice.nextInt(56);
        if (dice.chance(NEXT_SESSION)) {
            now += SECONDS_A_DAY / 4 + (long) dice.nextInt(40 * SECONDS_A_DAY);
        }
        if (now > CLOSED) {
            now = CLOSED - dice.nextInt(60 * SECONDS_A_DAY);
        }
        long released = epochSecond(releaseYear + 1, 1);
        return now >= released ? now : released + dice.nextInt((int) Math.min(300L * SECONDS_A_DAY, CLOSED - released));
    }

    private static long epochSecond(int year, int month) {
        return LocalDate.of(year, month, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }
}
