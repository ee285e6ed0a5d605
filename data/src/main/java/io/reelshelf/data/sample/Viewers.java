package io.reelshelf.data.sample;

import io.reelshelf.data.reference.ReferenceTables;
import io.reelshelf.data.reference.ZipPlace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws viewers: gender, age and occupation in shares like MovieLens 1M's, homes by the states' populations of 2000. */
final class Viewers {
    private static final int[] AGE_GROUPS = {1, 18, 25, 35, 45, 50, 56};
    private static final Lottery AGES = new Lottery(6, 18, 30, 18, 10, 9, 9);

    /** Weights of occupations 0..20 for viewers of 25 to 55. */
    private static final Lottery ADULT =
            new Lottery(60, 60, 35, 22, 15, 14, 32, 85, 3, 12, 0, 18, 55, 2, 38, 22, 32, 60, 10, 7, 38);

    private static final Lottery STUDENT_AGE =
            new Lottery(60, 8, 14, 8, 190, 12, 6, 8, 1, 2, 8, 2, 22, 0, 12, 4, 5, 22, 5, 9, 14);
    private static final Lottery OLDER =
            new Lottery(40, 50, 15, 10, 2, 4, 20, 50, 3, 10, 0, 12, 10, 110, 20, 14, 28, 25, 6, 3, 20);
    private static final Lottery UNDER_AGE =
            new Lottery(20, 0, 2, 0, 10, 1, 0, 0, 0, 0, 110, 0, 3, 0, 1, 0, 1, 2, 1, 8, 3);

    /** Forms that viewers really type: too short, too long, foreign, letters, nothing that exists. */
    private static final List<String> MALFORMED = List.of("5540", "9O210", "T8H1N2", "00000", "123456", "N/A");

    private static final double MALFORMED_SHARE = 0.003;
    private static final double ZIP_PLUS_4_SHARE = 0.012;

    private final long seed;
    private final double femaleShare;
    private final List<String> states;
    private final Lottery stateLottery;
    private final Map<String, List<ZipPlace>> zipsByState;

    Viewers(long seed, double femaleShare) {
        this.seed = seed;
        this.femaleShare = femaleShare;
        List<Map.Entry<String, Double>> populations = SampleResource.STATE_POPULATIONS.read(
                row -> Map.entry(row.get("state"), Double.valueOf(row.get("population_thousands"))));
        states = populations.stream().map(Map.Entry::getKey).toList();
        stateLottery = new Lottery(
                populations.stream().mapToDouble(Map.Entry::getValue).toArray());
        zipsByState = ReferenceTables.zips().stream().collect(Collectors.groupingBy(ZipPlace::state));
    }

    /** The viewer of this id, the same on every call. */
    Viewer viewer(int id) {
        Dice dice = new Dice(seed ^ 0x5649455745525321L, id);
        String gender = dice.chance(femaleShare) ? "F" : "M";
        int ageGroup = AGE_GROUPS[AGES.draw(dice)];
        int occupation = occupations(ageGroup).draw(dice);
        String state = states.get(stateLottery.draw(dice));
        List<ZipPlace> zips = zipsByState.getOrDefault(state, List.of());
        if (zips.isEmpty()) {
            throw new IllegalStateException("No ZIP code in state " + state);
        }
        String zip = zips.get(dice.nextInt(zips.size())).zip();
        return new Viewer(id, gender, ageGroup, occupation, asTyped(zip, dice), state);
    }

    private static Lottery occupations(int ageGroup) {
        return switch (ageGroup) {
            case 1 -> UNDER_AGE;
            case 18 -> STUDENT_AGE;
            case 56 -> OLDER;
            default -> ADULT;
        };
    }

    private static String asTyped(String zip, Dice dice) {
        double ticket = dice.nextDouble();
        if (ticket < MALFORMED_SHARE) {
            return MALFORMED.get(dice.nextInt(MALFORMED.size()));
        }
        if (ticket < MALFORMED_SHARE + ZIP_PLUS_4_SHARE) {
            return zip + "-" + (1000 + dice.nextInt(9000));
        }
        return zip;
    }
}
