package io.reelshelf.warehouse.redshift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of statements, each followed by what it must give: {@code -- expect: a | b} a row, {@code -- types:} and
 * {@code -- labels:} its columns, {@code -- rows: n} the rows it changes, {@code -- error: SQLSTATE}, {@code -- done} for
 * success without rows, {@code -- some} for rows that differ from run to run. Other comments name the manual's page.
 */
record ConformanceScript(String name, List<Case> cases) {
    /** A statement and what it must give. */
    record Case(int line, String sql, List<String> directives) {
        List<String> all(String kind) {
            String prefix = "-- " + kind + ":";
            return directives.stream()
                    .filter(line -> line.startsWith(prefix))
                    .map(line -> line.length() > prefix.length() ? line.substring(prefix.length() + 1) : "")
                    .toList();
        }

        boolean has(String directive) {
            return directives.contains("-- " + directive);
        }
    }

    static List<ConformanceScript> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .map(ConformanceScript::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConformanceScript read(Path file) {
        List<Case> cases = new ArrayList<>();
        List<String> directives = new ArrayList<>();
        String sql = "";
        int number = 0;
        int start = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (isDirective(line)) {
                    directives.add(line);
                } else if (!line.startsWith("--") && !line.isBlank()) {
                    if (!directives.isEmpty()) {
                        cases.add(new Case(start, sql, List.copyOf(directives)));
                        directives.clear();
                        sql = "";
                    }
                    start = sql.isEmpty() ? number : start;
                    sql += sql.isEmpty() ? line : "\n" + line;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cases.add(new Case(start, sql, List.copyOf(directives)));
        return new ConformanceScript(String.valueOf(file.getFileName()), List.copyOf(cases));
    }

    private static boolean isDirective(String line) {
        return Stream.of("expect:", "types:", "labels:", "rows:", "error:", "done", "some", "unordered")
                .anyMatch(kind -> line.startsWith("-- " + kind));
    }
}
