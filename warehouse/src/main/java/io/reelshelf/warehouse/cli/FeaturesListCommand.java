package io.reelshelf.warehouse.cli;

import io.reelshelf.sql.View;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code features list}. */
@Command(
        name = "list",
        description = "Lists the views in the order they build in, with what each reads.",
        mixinStandardHelpOptions = true)
final class FeaturesListCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Mixin
    private ViewsOptions folder = new ViewsOptions();

    private record Result(List<ListedView> views) {}

    private record ListedView(
            String name,
            String description,
            List<String> grain,
            String materialization,
            String owner,
            List<String> tags,
            List<String> reads) {}

    @Override
    public Integer call() {
        List<ListedView> views = folder.views(options).ordered().stream()
                .map(FeaturesListCommand::listed)
                .toList();
        TextTable table = new TextTable(List.of("view", "grain", "reads"));
        views.forEach(view -> table.row(view.name(), String.join(", ", view.grain()), String.join(", ", view.reads())));
        options.console().result(new Result(views), table.render());
        return ExitCodes.OK;
    }

    private static ListedView listed(View view) {
        return new ListedView(
                view.name(),
                view.header().description(),
                view.header().grain(),
                view.header().materialization().key(),
                view.header().owner(),
                view.header().tags(),
                view.reads());
    }
}
