package io.reelshelf.warehouse.features.incremental;

import io.reelshelf.sql.incremental.Maintenance;
import io.reelshelf.sql.incremental.Maintenance.Combination;
import io.reelshelf.sql.incremental.Maintenance.Sum;
import io.reelshelf.sql.incremental.Maintenance.Union;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proof of how a view is maintained, as text: it is kept beside the hash of the SQL that it is of, so that a build does not
 * have to find it again. Its parts are separated by semicolons, its columns by commas; names of tables and columns hold neither.
 */
public final class ProofText {
    private static final int UNION_PARTS = 5;
    private static final int SUM_PARTS = 8;

    private ProofText() {}

    /** The text of a proof. */
    public static String of(Maintenance proof) {
        String combination = proof.combination() instanceof Sum sum
                ? "sum;" + String.join(",", sum.groups()) + ";" + String.join(",", sum.sums()) + ";" + sum.count()
                : "union";
        return String.join(
                ";", proof.table(), proof.eventTime(), proof.lookback().toString(), proof.key(), combination);
    }

    /** The proof of a text; empty where there is none, or another version of Reelshelf wrote it in another form. */
    public static Optional<Maintenance> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        List<String> parts = List.of(text.split(";", -1));
        Optional<Combination> combination = switch (parts.size()) {
            case SUM_PARTS -> parts.get(4).equals("sum") ? Optional.of(sum(parts)) : Optional.empty();
            case UNION_PARTS -> parts.get(4).equals("union") ? Optional.of(new Union()) : Optional.empty();
            default -> Optional.empty();
        };
        return combination.map(
                how -> new Maintenance(parts.get(0), parts.get(1), Duration.parse(parts.get(2)), parts.get(3), how));
    }

    private static Sum sum(List<String> parts) {
        return new Sum(columns(parts.get(5)), columns(parts.get(6)), parts.get(7));
    }

    private static List<String> columns(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(",", -1));
    }
}
