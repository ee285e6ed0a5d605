package io.reelshelf.warehouse.cli;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.ViewFiles;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.lint.Finding;
import io.reelshelf.sql.lint.Lint;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.warehouse.TableCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code features check}: needs no warehouse. */
@Command(
        name = "check",
        description =
                "Checks every view file: header, names, types, and that its SQL means the same on DuckDB and Redshift.",
        mixinStandardHelpOptions = true)
final class FeaturesCheckCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--views",
            paramLabel = "DIR",
            description = "Also check view files of this folder (features/*.sql, reports/*.sql).")
    private @Nullable Path folder;

    private record Result(int views, boolean ok, List<Breach> findings) {}

    private record Breach(String rule, String place, String what, String why, String rewrite) {
        static Breach of(Finding finding) {
            return new Breach(
                    finding.rule().key(),
                    finding.place(),
                    finding.what(),
                    finding.rule().why(),
                    finding.rewrite());
        }
    }

    @Override
    public Integer call() throws IOException {
        List<ViewFile> files = new ArrayList<>(ViewFiles.bundled());
        if (folder != null) {
            files.addAll(ViewFiles.in(folder));
        }
        Views views = Views.of(files);
        List<Finding> findings = Lint.all(views, new TableCatalog());
        int count = views.ordered().size();
        if (findings.isEmpty()) {
            options.console().result(new Result(count, true, List.of()), count + " views are in order.");
            return ExitCodes.OK;
        }
        List<Breach> breaches = findings.stream().map(Breach::of).toList();
        String lines = findings.stream()
                .map(finding -> "error[" + ViewError.NOT_PORTABLE.code() + "]: " + finding + " See docs/lint/"
                        + finding.rule().key() + ".md.")
                .collect(Collectors.joining(System.lineSeparator()));
        options.console().result(new Result(count, false, breaches), lines);
        return ExitCodes.BAD_INPUT;
    }
}
