package io.reelshelf.warehouse.shell;

import java.time.Instant;
import java.util.Locale;
import org.jline.reader.impl.history.DefaultHistory;

/** A history that keeps no line that may hold a password or a key. */
final class QuietHistory extends DefaultHistory {
    @Override
    public void add(Instant time, String line) {
        if (isKept(line)) {
            super.add(time, line);
        }
    }

    static boolean isKept(String line) {
        String upper = line.toUpperCase(Locale.ROOT);
        return !upper.contains("PASSWORD") && !upper.contains("SECRET_ACCESS_KEY") && !upper.contains("CREDENTIALS");
    }
}
