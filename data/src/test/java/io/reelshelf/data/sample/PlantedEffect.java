package io.reelshelf.data.sample;

import io.reelshelf.data.reference.ReferenceTables;
import io.reelshelf.data.reference.ZipPlace;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a planted taste did to written ratings.
 *
 * @param stars by how much more the group likes the genre over the other genres than everybody else does (difference in differences)
 * @param exposure how many times more often the group rates films of the genre than everybody else does
 */
record PlantedEffect(double stars, double exposure) {
    private static final Map<String, String> STATES =
            ReferenceTables.zips().stream().collect(Collectors.toMap(ZipPlace::zip, ZipPlace::state));

    static PlantedEffect measure(PlantedTaste taste, WrittenRatings written) {
        long[][] count = new long[2][2];
        long[][] sum = new long[2][2];
        for (int[] rating : written.ratings()) {
            int inGroup =
                    groupOf(written.users().get(rating[0]), taste.dimension()).equals(taste.groupKey()) ? 1 : 0;
            int ofGenre = written.genres().get(rating[1]).contains(taste.genre()) ? 1 : 0;
            count[inGroup][ofGenre]++;
            sum[inGroup][ofGenre] += rating[2];
        }
        double stars = gap(count[1], sum[1]) - gap(count[0], sum[0]);
        return new PlantedEffect(stars, share(count[1]) / share(count[0]));
    }

    private static double gap(long[] count, long[] sum) {
        return (double) sum[1] / count[1] - (double) sum[0] / count[0];
    }

    private static double share(long[] count) {
        return (double) count[1] / (count[0] + count[1]);
    }

    private static String groupOf(String[] user, String dimension) {
        return switch (dimension) {
            case "gender" -> user[1];
            case "age_group" -> user[2];
            case "occupation" -> user[3];
            case "gender_age" -> user[1] + "-" + user[2];
            case "state" -> STATES.getOrDefault(user[4].substring(0, Math.min(5, user[4].length())), "");
            default -> throw new IllegalArgumentException(dimension);
        };
    }
}
