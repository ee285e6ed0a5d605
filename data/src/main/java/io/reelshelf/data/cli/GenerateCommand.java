package io.reelshelf.data.cli;

import io.reelshelf.data.sample.Generator;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Generates ratings. */
@Command(
        name = "generate",
        description = {
            "Write data of the shape of MovieLens 1M in any size: the same formats, long tails, viewers, ZIPs and planted tastes.",
            "The same scale and seed give the same bytes."
        })
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    private final Output output = new Output();

    @Option(names = "--scale", required = true, paramLabel = "N", description = "Millions of ratings, 0.01 to 1000.")
    private double scale;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the three files go.")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Chooses the viewers, films and ratings (${DEFAULT-VALUE}).")
    private long seed = 1;

    /** What was written. */
    record Result(String path, double scale, long seed, int users, int movies, long ratings) {}

    @Override
    public Integer call() {
        Generator.Generated plan = Generator.plan(scale);
        try (Progress progress = output.progress("Generating", "ratings", plan.ratings())) {
            Generator.generate(scale, seed, out, progress::at);
        }
        Result result = new Result(out.toString(), scale, seed, plan.users(), plan.movies(), plan.ratings());
        String text = String.format(
                Locale.ROOT,
                "%s: %,d users, %,d movies, %,d ratings",
                out,
                plan.users(),
                plan.movies(),
                plan.ratings());
        output.result(result, text);
        return ExitCodes.OK;
    }
}
