package io.reelshelf.data.sample;

/**
 * An invented viewer.
 *
 * @param ageGroup MovieLens' age group id
 * @param zip as the viewer gave it, which may be ZIP+4 or malformed
 * @param state where the viewer lives, also when the ZIP is malformed
 */
record Viewer(int id, String gender, int ageGroup, int occupation, String zip, String state) {
    String groupKey(String dimension) {
        return switch (dimension) {
            case "gender" -> gender;
            case "age_group" -> Integer.toString(ageGroup);
            case "occupation" -> Integer.toString(occupation);
            case "state" -> state;
            case "gender_age" -> gender + "-" + ageGroup;
            default -> throw new IllegalArgumentException("Not a dimension of viewers: " + dimension);
        };
    }
}
