package io.reelshelf.data.sample;

import io.reelshelf.data.reference.ReferenceTables;
import java.util.ArrayList;
import java.util.List;

/** Films that do not exist, in any number: titles of two words, genres in shares like MovieLens 1M's. */
final class InventedFilms {
    private static final List<String> FIRST = List.of(
            ("Amber Ancient Autumn Azure Bitter Blazing Borrowed Brazen Broken Burning Captive Careless Celestial Clever Cold "
                            + "Copper Crimson Crooked Crystal Dancing Daring Distant Drifting Dusty Early Eastern Electric Emerald Endless "
                            + "Fallen Fearless Final Flying Forgotten Foreign Frozen Gentle Gilded Golden Hidden Hollow Honest Hungry Idle "
                            + "Invisible Iron Ivory Jealous Laughing Lonely Lost Lucky Midnight Narrow Northern Painted Pale Patient Perfect "
                            + "Quiet Restless Rising Rusty Sacred Scarlet Secret Seventh Silent Silver Sleeping Southern Stolen Stubborn "
                            + "Summer Tender Thirsty Twisted Unknown Velvet Wandering Western Wicked Wild Winter Wooden Young")
                    .split(" "));
    private static final List<String> SECOND = List.of(
            ("Affair Alibi Anchor Angels Arrow Avenue Ballad Bargain Beacon Bicycle Border Bridge Canyon Carnival Castle "
                            + "Chorus Circus Client Cloud Coast Compass Corridor Courier Crown Desert Detective Diamond Doctor Dream Echo "
                            + "Empire Engine Express Falcon Family Farewell Ferry Fortune Frontier Garden Ghost Harbor Harvest Hero Highway "
                            + "Holiday Horizon Hotel Hunter Island Journey Justice Kingdom Lantern Letter Lighthouse Lover Machine Map "
                            + "Market Memory Mirror Morning Mountain Neighbor Ocean Orchard Orchestra Passage Pilot Planet Portrait Promise "
                            + "Rain Return River Road Sailor Season Shadow Signal Sky Soldier Station Storm Stranger Summit Teacher Thief "
                            + "Tower Train Valley Village Voyage Waltz Widow Window Witness")
                    .split(" "));
    private static final List<String> ARTICLES = List.of("The ", "The ", "", "", "A ");

    /** Weights of the 18 genres in {@link ReferenceTables#movieGenres()}' order. */
    private static final Lottery GENRES =
            new Lottery(50, 28, 11, 25, 120, 21, 13, 160, 7, 5, 34, 11, 11, 47, 28, 49, 14, 7);

    private static final int FILMS_ON_A_SHELF = 20;

    private InventedFilms() {}

    static List<Film> invent(int count, long seed) {
        List<String> genreNames = ReferenceTables.movieGenres();
        int[] onShelf = new int[genreNames.size()];
        List<Integer> ranks = shuffledRanks(count, new Dice(seed, 0x52414E4BL));
        List<Film> films = new ArrayList<>(count);
        for (int id = 1; id <= count; id++) {
            Dice dice = new Dice(seed ^ 0x494E56454E54L, id);
            int first = GENRES.draw(dice);
            String shelf = genreNames.get(first) + " " + (1 + onShelf[first]++ / FILMS_ON_A_SHELF);
            double rank = ranks.get(id - 1);
            films.add(new Film(
                    id,
                    title(id - 1, dice),
                    "",
                    1920 + (int) (81 * StrictMath.sqrt(dice.nextDouble())),
                    genres(first, genreNames, dice),
                    shelf,
                    StrictMath.exp(-rank / (0.26 * count)) / StrictMath.sqrt(rank + 15),
                    0.35 - 0.8 * rank / count + 0.3 * dice.nextBell()));
        }
        return films;
    }

    private static String title(int index, Dice dice) {
        // 7 and the number of second words share no factor, so neighbours differ in both words and no pair comes twice.
        int round = index / (FIRST.size() * SECOND.size());
        int first = index % FIRST.size();
        int second = (index / FIRST.size() + 7 * first) % SECOND.size();
        String sequel = round == 0 ? "" : " " + (round + 1);
        return ARTICLES.get(dice.nextInt(ARTICLES.size())) + FIRST.get(first) + " " + SECOND.get(second) + sequel;
    }

    private static List<String> genres(int first, List<String> names, Dice dice) {
        List<String> genres = new ArrayList<>(List.of(names.get(first)));
        int wanted = 1 + (dice.chance(0.5) ? 1 : 0) + (dice.chance(0.2) ? 1 : 0);
        while (genres.size() < wanted) {
            String another = names.get(GENRES.draw(dice));
            if (!genres.contains(another)) {
                genres.add(another);
            }
        }
        return genres.stream().sorted().toList();
    }

    private static List<Integer> shuffledRanks(int count, Dice dice) {
        List<Integer> ranks = new ArrayList<>(count);
        for (int rank = 1; rank <= count; rank++) {
            ranks.add(rank);
        }
        for (int i = count - 1; i > 0; i--) {
            ranks.set(i, ranks.set(dice.nextInt(i + 1), ranks.get(i)));
        }
        return ranks;
    }
}
