package io.reelshelf.warehouse.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.sql.Views;
import io.reelshelf.sql.catalog.CompiledView;
import io.reelshelf.sql.catalog.CompiledViews;
import io.reelshelf.sql.lineage.Input;
import io.reelshelf.sql.lineage.Lineage;
import io.reelshelf.sql.lineage.Origin;
import io.reelshelf.warehouse.TableCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.metadata.RelColumnOrigin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lineage of the views that come with Reelshelf. */
class ViewLineageTest {
    private static CompiledViews views;
    private static Lineage lineage;

    @BeforeAll
    static void trace() {
        views = CompiledViews.of(Views.bundled(), new TableCatalog());
        lineage = Lineage.of(views);
    }

    @Test
    void everyColumnReachesColumnsOfTheWarehouse() {
        for (CompiledView view : views.ordered()) {
            for (Origin column : lineage.named(view.view().name())) {
                assertThat(lineage.sources(column))
                        .as(column.toString())
                        .isNotEmpty()
                        .allMatch(source -> source.table().startsWith("core."));
            }
        }
    }

    /** What Calcite finds by its own rules must be among what the walk finds as values. */
    @Test
    void calciteFindsTheSameValues() {
        for (CompiledView view : views.ordered()) {
            RelNode relation = view.validation().relation();
            for (int i = 0; i < view.columns().size(); i++) {
                Set<RelColumnOrigin> origins =
                        relation.getCluster().getMetadataQuery().getColumnOrigins(relation, i);
                if (origins == null) {
                    continue;
                }
                Set<String> expected = new TreeSet<>();
                for (RelColumnOrigin origin : origins) {
                    String table = String.join(".", origin.getOriginTable().getQualifiedName());
                    expected.add(table.toLowerCase(Locale.ROOT) + "."
                            + origin.getOriginTable()
                                    .getRowType()
                                    .getFieldNames()
                                    .get(origin.getOriginColumnOrdinal()));
                }
                Origin column =
                        new Origin(view.view().name(), view.columns().get(i).name());
                List<String> found = lineage.inputs(column).stream()
                        .map(Input::origin)
                        .map(Origin::toString)
                        .toList();
                assertThat(found).as(column.toString()).containsAll(expected);
            }
        }
    }

    @Test
    void aChangeOfAStarTouchesWhatIsMadeOfStars() {
        assertThat(lineage.impact(new Origin("core.fact_rating", "rating")).keySet())
                .contains(
                        new Origin("features.movie_rating_stats", "bayesian_mean"),
                        new Origin("reports.top_movies_by_demographic", "lift"),
                        new Origin("reports.cross_media", "score"))
                .doesNotContain(new Origin("features.book_score", "bayesian_score"));
    }
}
