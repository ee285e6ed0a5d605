package io.reelshelf.jobs.etl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands of the jobs in JVMs of their own. */
final class EtlProcess {
    private EtlProcess() {}

    /** The jar and its neighbours where they were packaged, else this JVM's class path. */
    static String classPath() {
        Path jar = Path.of(System.getProperty("reelshelf.root"), "target", "lib", "reelshelf-jobs-0.1.0.jar");
        return Files.exists(jar) ? jar.toString() : System.getProperty("java.class.path");
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
