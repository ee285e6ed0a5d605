package io.reelshelf.data.reference;

/**
 * A ZIP code and where it is.
 *
 * @param zip five digits
 * @param state the state's two-letter code; also PR and the like
 * @param latitude degrees north
 * @param longitude degrees east (negative in the Americas)
 */
public record ZipPlace(String zip, String state, double latitude, double longitude) {
    /** Checks the code's form and that the place is on the globe. */
    public ZipPlace {
        if (!zip.matches("\\d{5}") || !state.matches("[A-Z]{2}")) {
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
