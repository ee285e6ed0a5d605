package io.reelshelf.jobs.up;

import io.reelshelf.warehouse.cli.ExitCodes;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the modules' jars lie: beside the jar that this class was loaded from. */
final class Modules {
    /** JVM options of every child; the launcher reads the same variable. */
    private static final String OPTIONS_VARIABLE = "REELSHELF_JAVA_OPTS";

    private static final String DEFAULT_OPTIONS = "-Xmx1536m";

    private final Path jobsJar;

    private Modules(Path jobsJar) {
        this.jobsJar = jobsJar;
    }

    /** @throws UpException when this class was not loaded from a jar, as in an IDE */
    static Modules ofThisInstallation() {
        try {
            Path source = Path.of(Modules.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(source)) {
                throw new UpException(
                        UpError.NO_INSTALLATION,
                        "`up` runs the modules' jars, and was itself started from " + source
                                + ": start it with ./reelshelf up",
                        ExitCodes.FAILURE);
            }
            return new Modules(source);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The start of a command line that runs a module's main: the java of this process, options, and the jar. */
    List<String> javaCommand(String module) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String options = System.getenv().getOrDefault(OPTIONS_VARIABLE, DEFAULT_OPTIONS);
        command.addAll(Arrays.stream(options.split("\\s+"))
                .filter(option -> !option.isEmpty())
                .toList());
        command.add("-jar");
        command.add(jar(module).toString());
        return command;
    }

    private Path jar(String module) {
        String name = jobsJar.getFileName().toString().replace("reelshelf-jobs-", "reelshelf-" + module + "-");
        return jobsJar.resolveSibling(name);
    }
}
