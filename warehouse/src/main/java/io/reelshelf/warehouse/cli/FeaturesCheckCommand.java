package io.reelshelf.warehouse.cli;

import io.reelshelf.sql.Views;
import io.reelshelf.sql.lint.Finding;
import io.reelshelf.sql.lint.Lint;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.warehouse.TableCatalog;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code features check}: needs no warehouse. */
@Command(
        name = "check",
        description =
                "Checks every view file: header, names, types, and that its SQL means the same on DuckDB and Redshift.",
        mixinStandardHelpOptions = true)
final class FeaturesCheckCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Mixin
    private ViewsOptions folder = new ViewsOptions();

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
    public Integer call() {
        Views views = folder.views(options);
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
