package io.reelshelf.warehouse.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.sql.View;
import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.Views;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BranchesTest {
    private static final String HEADER = """
            -- description: A number.
            -- grain: id
            -- materialization: table
            -- owner: tests
            -- columns:
            --   id: the number
            """;

    @Test
    void viewsThatDoNotReadEachOtherAreWorkedOnSideBySide() throws Exception {
        CountDownLatch both = new CountDownLatch(2);

        Map<String, BuiltView> results = new Branches(views(), 2).run((view, done) -> {
            if (view.reads().isEmpty()) {
                both.countDown();
                assertThat(await(both)).as("the other one is at work too").isTrue();
            } else {
                assertThat(done).containsKeys("features.a", "features.b");
            }
            return result(view);
        });

        assertThat(results).containsOnlyKeys("features.a", "features.b", "reports.c");
    }

    @Test
    void aFailureIsThrownAndNothingThatReadsItIsBegun() {
        List<String> begun = Collections.synchronizedList(new ArrayList<>());

        assertThatThrownBy(() -> new Branches(views(), 1).run((view, done) -> {
                    begun.add(view.name());
                    throw new SQLException("broken " + view.name());
                }))
                .isInstanceOf(SQLException.class)
                .hasMessage("broken features.a");
        assertThat(begun).containsExactly("features.a");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static BuiltView result(View view) {
        return new BuiltView(view.name(), BuildStatus.BUILT, 0, 0, List.of(), "", false);
    }

    private static Map<String, View> views() {
        Map<String, View> views = new LinkedHashMap<>();
        Views.of(List.of(
                        new ViewFile("features/a.sql", HEADER + "SELECT 1 AS id"),
                        new ViewFile("features/b.sql", HEADER + "SELECT 2 AS id"),
                        new ViewFile(
                                "reports/c.sql",
                                HEADER + "SELECT a.id FROM features.a AS a JOIN features.b AS b ON b.id = a.id")))
                .ordered()
                .forEach(view -> views.put(view.name(), view));
        return views;
    }
}
