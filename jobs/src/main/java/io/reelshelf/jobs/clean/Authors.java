package io.reelshelf.jobs.clean;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Splits a comma list of authors; a suffix such as "Jr." stays with its name, a role in parentheses is cut. */
public final class Authors {
    private static final Set<String> SUFFIXES =
            Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "PhD", "Ph.D.", "M.D.", "MD");

    private Authors() {}

    /** The names in the file's order, each once. */
    public static List<String> of(String given) {
        List<String> names = new ArrayList<>();
        for (String part : given.split(",", -1)) {
            String name = part.replaceAll("\\([^()]*\\)\\s*$", "").strip().replaceAll("\\s+", " ");
            if (name.isEmpty()) {
                continue;
            }
            if (SUFFIXES.contains(name) && !names.isEmpty()) {
                names.set(names.size() - 1, names.get(names.size() - 1) + ", " + name);
            } else {
                names.add(name);
            }
        }
        return List.copyOf(new LinkedHashSet<>(names));
    }
}
