package io.reelshelf.warehouse.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.testing.ServerFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionNamesTest {
    private final DefinitionClock clock = new DefinitionClock();
    private final SessionNames names = new SessionNames();

    @TempDir
    Path folder;

    /** Whether the second lookup of a name was spared. */
    private boolean kept(Connection session) throws SQLException {
        RelationLookup first = find(session);
        return find(session) == first;
    }

    private RelationLookup find(Connection session) throws SQLException {
        return names.lookup(clock, session, "warehouse", List.of(List.of("core", "fact_rating")));
    }

    @Test
    void namesAreKeptUntilADefinitionAndNotWhileOneIsUncommitted() throws Exception {
        try (Warehouse warehouse = ServerFile.open(folder.resolve("warehouse.duckdb"));
                Connection session = warehouse.connection();
                Connection another = warehouse.connection()) {
            assertThat(kept(session)).as("nothing is known of the session").isFalse();
            names.at(true, List.of("core"));
            assertThat(kept(session)).isTrue();
            RelationLookup before = find(session);
            clock.defines(another);
            assertThat(kept(session)).as("a definition is open").isFalse();
            clock.settled(another);
            assertThat(kept(session)).isTrue();
            assertThat(find(session)).isNotSameAs(before);
            before = find(session);
            names.at(true, List.of("reports"));
            assertThat(find(session)).as("along another path").isNotSameAs(before);
            names.at(false, List.of("reports"));
            assertThat(kept(session)).as("in a transaction").isFalse();
        }
    }

    @Test
    void theNamesOfAnEndlessStatementAreNotKept() throws Exception {
        try (Warehouse warehouse = ServerFile.open(folder.resolve("warehouse.duckdb"));
                Connection session = warehouse.connection()) {
            names.at(true, List.of("core"));
            List<List<String>> paths = List.of(List.of("core", "x".repeat(10_000)));
            assertThat(names.lookup(clock, session, "warehouse", paths))
                    .isNotSameAs(names.lookup(clock, session, "warehouse", paths));
        }
    }
}
