package io.reelshelf.data.reference;

/**
 * The first three digits of ZIP codes and the state they lie in.
 *
 * @param zip3 three digits
 * @param state the state's two-letter code
 */
public record Zip3(String zip3, String state) {
    /** Checks the forms. */
    public Zip3 {
        if (!zip3.matches("\\d{3}") || !state.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("Not a ZIP3 and a state: '" + zip3 + "', '" + state + "'");
        }
    }
}
