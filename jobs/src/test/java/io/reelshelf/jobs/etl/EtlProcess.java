package io.reelshelf.jobs.etl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands of the jobs in JVMs of their own. */
final class EtlProcess {
    private EtlProcess() {}

    /** The folder with the packaged jars and all that they need. */
    static Path lib() {
        return Path.of(System.getProperty("reelshelf.root"), "target", "lib");
    }

    /** The packaged jar of the jobs; its manifest names the others. */
    static String classPath() {
        return lib().resolve("reelshelf-jobs-0.1.0.jar").toString();
    }

    /** Starts {@code main} with these arguments; its output goes to {@code log}. */
    static Process start(Path log, String classPath, List<String> jvmOptions, String main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(classPath);
        command.add(main);
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Starts the jobs' main. */
    static Process jobs(Path log, List<String> arguments) throws IOException {
        return start(log, classPath(), List.of("-Xmx1g"), "io.reelshelf.jobs.cli.JobsMain", arguments);
    }
}
