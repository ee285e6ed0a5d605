package io.reelshelf.sql.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelshelf.sql.View;
import io.reelshelf.sql.ViewFile;
import io.reelshelf.sql.Views;
import io.reelshelf.sql.source.ViewException;
import io.reelshelf.sql.testing.SampleViews;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private final Views views = Views.of(List.of(
            SampleViews.file("features/a", "id", "SELECT id FROM core.facts"),
            SampleViews.file("features/b", "id", "SELECT id FROM features.a"),
            tagged(SampleViews.file("features/c", "id", "SELECT id FROM features.b")),
            SampleViews.file("features/d", "id", "SELECT id FROM core.facts")));

    @Test
    void aNameAloneIsOneView() {
        assertThat(names("features.b")).containsExactly("features.b");
    }

    @Test
    void aPlusBeforeTakesWhatItReadsAndOneBehindWhatReadsIt() {
        assertThat(names("+features.b")).containsExactly("features.a", "features.b");
        assertThat(names("features.b+")).containsExactly("features.b", "features.c");
        assertThat(names("+features.b+")).containsExactly("features.a", "features.b", "features.c");
    }

    @Test
    void tagsAndSeveralSelectorsAddUp() {
        assertThat(names("tag:daily", "features.d")).containsExactly("features.c", "features.d");
        assertThat(names("+tag:daily")).containsExactly("features.a", "features.b", "features.c");
        assertThat(names()).hasSize(4);
    }

    @Test
    void aWrongNameIsAnErrorWithASuggestion() {
        assertThatThrownBy(() -> names("+featurs.b"))
                .isInstanceOf(ViewException.class)
                .hasMessageContaining("did you mean \"features.b\"");
        assertThatThrownBy(() -> names("tag:dail")).hasMessageContaining("did you mean \"tag:daily\"");
    }

    private List<String> names(String... selectors) {
        return Selection.of(views, List.of(selectors)).stream().map(View::name).toList();
    }

    private static ViewFile tagged(ViewFile file) {
        return new ViewFile(file.path(), file.text().replace("-- owner: tests", "-- owner: tests\n-- tags: daily"));
    }
}
