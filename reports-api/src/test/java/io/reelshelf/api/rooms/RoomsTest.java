package io.reelshelf.api.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the modules to who may use whom, in all of their compiled classes. A module that is not compiled is skipped, or fails
 * with {@code -Dreelshelf.rooms=complete}.
 */
class RoomsTest {
    private static final String ROOT = "io.reelshelf.";

    /** Folder of a module to its package. */
    private static final Map<String, String> ROOMS = new TreeMap<>(Map.of(
            "data", "data",
            "sql", "sql",
            "recommender", "recommender",
            "warehouse", "warehouse",
            "jobs", "jobs",
            "reports-api", "api"));

    /** Package to the packages that it may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "data", Set.of(),
            "sql", Set.of(),
            "recommender", Set.of(),
            "warehouse", Set.of("sql"),
            "jobs", Set.of("data", "recommender", "warehouse"),
            "api", Set.of("recommender", "warehouse"));

    static Set<String> modules() {
        return ROOMS.keySet();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleUsesOnlyWhatItMay(String module) {
        String room = ROOMS.get(module);
        String[] forbidden = ROOMS.values().stream()
                .filter(other -> !other.equals(room) && !MAY_USE.get(room).contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(classesOf(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleKeepsToItsPackage(String module) {
        assertThat(classesOf(module))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.getPackageName() + ".").startsWith(ROOT + ROOMS.get(module) + "."));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyPackageIsNullMarked(String module) {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : classesOf(module)) {
            JavaPackage owner = type.getPackage();
            if (!owner.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(owner.getName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void theRecommenderDoesNoInputOutputNorSql() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..", "org.apache.flink..")
                .check(classesOf("recommender"));
    }

    @Test
    void theApiHasNoSecondServerAndNoFlink() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.flink..", "com.sun.net.httpserver..")
                .check(classesOf("reports-api"));
    }

    private static JavaClasses classesOf(String module) {
        Path classes = Path.of(System.getProperty("reelshelf.root", ".."), module, "target", "classes");
        boolean compiled = hasClasses(classes);
        String missing = "Module " + module + " is not compiled: no classes in " + classes;
        if (System.getProperty("reelshelf.rooms", "partial").equals("complete")) {
            assertThat(compiled).as(missing).isTrue();
        }
        assumeTrue(compiled, missing);
        return new ClassFileImporter().importPath(classes);
    }

    private static boolean hasClasses(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".class"));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
