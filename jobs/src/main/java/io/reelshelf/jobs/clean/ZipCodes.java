package io.reelshelf.jobs.clean;

import io.reelshelf.data.reference.ReferenceTables;
import io.reelshelf.data.reference.Zip3;
import io.reelshelf.data.reference.ZipPlace;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Normalises ZIP codes and finds their states: ZIP+4 is cut to five digits; the state is the ZIP's, else its three-digit
 * prefix's. Issues: {@code missing}, {@code malformed} (not five digits), {@code not_us} (a Canadian code),
 * {@code unknown} (five digits, in no state).
 */
public final class ZipCodes {
    private static final Pattern ZIP = Pattern.compile("(\\d{5})(?:-?\\d{4})?");
    private static final Pattern CANADIAN = Pattern.compile("[A-Za-z]\\d[A-Za-z] ?\\d?[A-Za-z]?\\d?");

    private final Map<String, String> stateOfZip;
    private final Map<String, String> stateOfZip3;

    ZipCodes(Map<String, String> stateOfZip, Map<String, String> stateOfZip3) {
        this.stateOfZip = Map.copyOf(stateOfZip);
        this.stateOfZip3 = Map.copyOf(stateOfZip3);
    }

    /** The codes of the reference tables. */
    public static ZipCodes ofReferenceTables() {
        return new ZipCodes(
                ReferenceTables.zips().stream().collect(Collectors.toMap(ZipPlace::zip, ZipPlace::state)),
                ReferenceTables.zip3s().stream().collect(Collectors.toMap(Zip3::zip3, Zip3::state)));
    }

    /** Takes a code as it was given. */
    public ZipCode of(String given) {
        String text = given.strip();
        Matcher matcher = ZIP.matcher(text);
        if (!matcher.matches()) {
            return new ZipCode(null, null, null, issue(text));
        }
        String zip = matcher.group(1);
        String zip3 = zip.substring(0, 3);
        String state = stateOfZip.getOrDefault(zip, stateOfZip3.get(zip3));
        return new ZipCode(zip, zip3, state, state == null ? "unknown" : null);
    }

    private static String issue(String text) {
        if (text.isEmpty()) {
            return "missing";
        }
        return CANADIAN.matcher(text).matches() ? "not_us" : "malformed";
    }
}
