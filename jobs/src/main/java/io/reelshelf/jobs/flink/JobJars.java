package io.reelshelf.jobs.flink;

import io.reelshelf.jobs.JobsError;
import io.reelshelf.jobs.JobsException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jars that travel with a job: what its operators need and a Flink cluster does not have. */
public final class JobJars {
    private static final Pattern NEEDED =
            Pattern.compile("(?:reelshelf-(?:data|jobs|warehouse|recommender|sql)-|commons-csv-|commons-io-|"
                    + "commons-codec-|commons-collections4-|commons-logging-|flink-connector-(?:files|datagen)-|flink-file-sink-common-|"
                    + "flink-parquet-|flink-table-common-|flink-table-runtime-|flink-table-api-|parquet-|hadoop-|woodstox-core-|"
                    + "stax2-api-|snappy-java-|jspecify-|jackson-).*\\.jar");

    private JobJars() {}

    /** The jars' paths, from the folder in which this class's own jar lies. */
    public static List<String> find() {
        try {
            Path own = Path.of(JobJars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(own)) {
                throw new JobsException(
                        JobsError.BAD_REQUEST,
                        "a job for a cluster needs Reelshelf's jars, but its classes lie in " + own
                                + ": run it with ./reelshelf etl");
            }
            try (Stream<Path> jars = Files.list(own.getParent())) {
                return jars.filter(jar ->
                                NEEDED.matcher(jar.getFileName().toString()).matches())
                        .map(Path::toString)
                        .sorted()
                        .toList();
            }
        } catch (URISyntaxException | IOException e) {
            throw new JobsException(JobsError.BAD_REQUEST, "Reelshelf's jars cannot be listed: " + e, e);
        }
    }
}
