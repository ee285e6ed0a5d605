package io.reelshelf.sql.lint;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.catalog.CompiledView;
import io.reelshelf.sql.catalog.CompiledViews;
import io.reelshelf.sql.catalog.TypedCatalog;
import io.reelshelf.sql.incremental.Maintainable;
import io.reelshelf.sql.source.ViewError;
import io.reelshelf.sql.source.ViewException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.calcite.sql.SqlNode;

/** Applies every rule. What is not proven portable is a finding: there is no silent fallback. */
public final class Lint {
    private Lint() {}

    /** What the text alone shows; needs no types, so that it can be said before names are resolved. */
    public static List<Finding> syntax(View view) {
        Findings findings = new Findings(view.query().source());
        SqlNode tree = view.query().tree();
        new SyntaxRules(findings).walk(tree);
        new FunctionRules(findings).walk(tree);
        new NameRules(findings).walk(tree);
        return sorted(findings);
    }

    /** What takes types to see. */
    public static List<Finding> types(CompiledView view) {
        Findings findings = new Findings(view.view().query().source());
        new TypeRules(findings, view.validation()).walk(view.validation().tree());
        return sorted(findings);
    }

    /**
     * Every finding of a set of views; types are looked at once the text is clean.
     *
     * @throws io.reelshelf.sql.source.ViewException for an unknown name, types that do not go together, or an
     *     incremental view that cannot be maintained
     */
    public static List<Finding> all(Views views, TypedCatalog tables) {
        List<Finding> findings = new ArrayList<>();
        views.ordered().forEach(view -> findings.addAll(syntax(view)));
        if (findings.isEmpty()) {
            CompiledViews compiled = CompiledViews.of(views, tables);
            compiled.ordered().forEach(view -> findings.addAll(types(view)));
            Maintainable.all(compiled);
        }
        return findings;
    }

    /**
     * Refuses views that are not proven portable.
     *
     * @return the views, compiled
     * @throws ViewException {@link ViewError#NOT_PORTABLE} with the first finding, or for an unknown name
     */
    public static CompiledViews refuse(Views views, TypedCatalog tables) {
        List<Finding> findings = new ArrayList<>();
        views.ordered().forEach(view -> findings.addAll(syntax(view)));
        refuse(findings);
        CompiledViews compiled = CompiledViews.of(views, tables);
        compiled.ordered().forEach(view -> findings.addAll(types(view)));
        refuse(findings);
        return compiled;
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            String more = findings.size() == 1
                    ? ""
                    : " There are " + (findings.size() - 1) + " more: run ./reelshelf features check.";
            throw new ViewException(ViewError.NOT_PORTABLE, findings.get(0) + more);
        }
    }

    private static List<Finding> sorted(Findings findings) {
        return findings.list().stream()
                .sorted(Comparator.comparingInt(Findings.Placed::line).thenComparingInt(Findings.Placed::column))
                .map(Findings.Placed::finding)
                .distinct()
                .toList();
    }
}
