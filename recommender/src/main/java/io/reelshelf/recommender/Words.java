package io.reelshelf.recommender;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How people and figures are put into words. */
final class Words {
    /** The occupations of MovieLens by id, as one speaks of several people. */
    private static final List<String> OCCUPATIONS = List.of(
            "people of other occupations",
            "educators",
            "artists",
            "office staff",
            "students",
            "customer service staff",
            "health care workers",
            "managers",
            "farmers",
            "homemakers",
            "school pupils",
            "lawyers",
            "programmers",
            "retired people",
            "sales and marketing people",
            "scientists",
            "self-employed people",
            "engineers and technicians",
            "craftspeople",
            "unemployed people",
            "writers");

    private Words() {}

    /** "women of 25-34", "programmers"; the key itself where no better word is known. */
    static String people(Model model, GroupKey group) {
        return switch (group.dimension()) {
            case "gender" -> gender(group.key());
            case "age_group" -> "people " + age(group.key());
            case "gender_age" -> genderAndAge(group.key());
            case "occupation" -> occupation(model.label(group), group.key());
            case "state" -> "people in " + group.key();
            default -> group.key();
        };
    }

    private static String genderAndAge(String key) {
        int dash = key.indexOf('-');
        return dash < 0 ? key : gender(key.substring(0, dash)) + " " + age(key.substring(dash + 1));
    }

    private static String gender(String key) {
        return switch (key) {
            case "F" -> "women";
            case "M" -> "men";
            default -> key;
        };
    }

    private static String age(String key) {
        return switch (key) {
            case "1" -> "under 18";
            case "18" -> "of 18-24";
            case "25" -> "of 25-34";
            case "35" -> "of 35-44";
            case "45" -> "of 45-49";
            case "50" -> "of 50-55";
            case "56" -> "of 56 and over";
            default -> "of age group " + key;
        };
    }

    private static String occupation(@Nullable String label, String key) {
        for (int id = 0; id < OCCUPATIONS.size(); id++) {
            if (key.equals(String.valueOf(id))) {
                return OCCUPATIONS.get(id);
            }
        }
        return "people of occupation " + (label == null ? key : label);
    }

    /** "A", "A and B", "A, B and C". */
    static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    static String stars(double mean) {
        return String.format(Locale.ROOT, "%.1f", mean);
    }

    /** "1,234". */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
