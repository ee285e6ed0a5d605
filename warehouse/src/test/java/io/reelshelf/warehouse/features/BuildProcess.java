package io.reelshelf.warehouse.features;

import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.Warehouse;
import java.util.List;

/** A process that builds two views, of which the second takes minutes, and says what it begins. */
final class BuildProcess {
    private static final String HEADER = """
            -- description: A number.
            -- grain: id
            -- materialization: table
            -- owner: tests
            -- columns:
            --   id: the number
            """;

    private BuildProcess() {}

    public static void main(String[] arguments) {
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:" + arguments[0])) {
            new FeatureRunner(warehouse, slow()).build(BuildRequest.CHANGED, new BuildListener() {
                @Override
                public void started(String view) {
                    System.out.println("started " + view);
                }

                @Override
                public void finished(BuiltView view) {
                    System.out.println("finished " + view.name());
                }
            });
        }
    }

    static Views quick() {
        return views("SELECT user_id AS id FROM core.dim_user", "SELECT MAX(id) AS id FROM features.a");
    }

    /** The second view joins everything with everything. */
    private static Views slow() {
        return views(
                "SELECT user_id + 1 AS id FROM core.dim_user",
                "SELECT MAX(a.movie_id + b.movie_id + c.movie_id + d.user_id) AS id FROM core.fact_rating AS a "
                        + "CROSS JOIN core.fact_rating AS b CROSS JOIN core.fact_rating AS c CROSS JOIN core.fact_rating AS d "
                        + "CROSS JOIN features.a AS numbers");
    }

    private static Views views(String first, String second) {
        return Views.of(List.of(
                new ViewFile("features/a.sql", HEADER + first), new ViewFile("reports/b.sql", HEADER + second)));
    }
}
