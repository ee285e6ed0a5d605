package io.reelshelf.jobs.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One code a language: ISO 639-1 where there is one ({@code eng}, {@code en-US} and {@code English} are {@code en}),
 * else the code as given in lower case.
 */
public final class Languages {
    private static final Map<String, String> CODES = codes();

    private Languages() {}

    /** The code, or null for no text. */
    public static @Nullable String of(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String text = given.strip().toLowerCase(Locale.ROOT);
        String primary = text.split("[-_;]", 2)[0].strip();
        return CODES.getOrDefault(primary, CODES.getOrDefault(text, primary.isEmpty() ? text : primary));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(code);
            codes.put(locale.getISO3Language(), code);
            codes.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        // The bibliographic codes of ISO 639-2/B, which Java does not know.
        codes.putAll(Map.of("fre", "fr", "ger", "de", "per", "fa", "dut", "nl", "chi", "zh", "cze", "cs", "gre", "el"));
        codes.putAll(Map.of("rum", "ro", "slo", "sk", "ice", "is", "alb", "sq", "arm", "hy", "baq", "eu", "bur", "my"));
        codes.putAll(Map.of("geo", "ka", "mac", "mk", "may", "ms", "tib", "bo", "wel", "cy"));
        return Map.copyOf(codes);
    }
}
