package io.reelshelf.data.reference;

import java.util.regex.Pattern;

/**
 * A ZIP code and where it is.
 *
 * @param zip five digits
 * @param state the state's two-letter code; also PR and the like
 * @param latitude degrees north
 * @param longitude degrees east (negative in the Americas)
 */
public record ZipPlace(String zip, String state, double latitude, double longitude) {
    private static final Pattern ZIP = Pattern.compile("\\d{5}");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    /** Checks the code's form and that the place is on the globe. */
    public ZipPlace {
        if (!ZIP.matcher(zip).matches() || !STATE.matcher(state).matches()) {
            throw new IllegalArgumentException("Not a ZIP code and a state: '" + zip + "', '" + state + "'");
        }
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException("Not on the globe: ZIP " + zip);
        }
    }

    /** The first three digits. */
    public String zip3() {
        return zip.substring(0, 3);
    }
}
