package io.reelshelf.warehouse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementBufferTest {
    private final StatementBuffer buffer = new StatementBuffer();

    @Test
    void aSemicolonEndsAStatementWhateverTheLine() {
        assertThat(buffer.add("SELECT 1; SELECT")).containsExactly("SELECT 1");
        assertThat(buffer.isOpen()).isTrue();
        assertThat(buffer.add("2; -- done")).containsExactly("SELECT\n2");
        assertThat(buffer.rest()).isEmpty();
    }

    @Test
    void semicolonsInQuotesAndCommentsEndNothing() {
        assertThat(buffer.add("SELECT ';', \"a;b\" /* ; */ -- ;")).isEmpty();
        assertThat(buffer.add("|| $$;$$;")).hasSize(1);
    }

    @Test
    void anOpenQuoteGoesOnOverLines() {
        assertThat(buffer.add("SELECT 'one;")).isEmpty();
        assertThat(buffer.add("two';")).containsExactly("SELECT 'one;\ntwo'");
    }

    @Test
    void aCharacterThatNoTokenHasIsLeftToTheEngine() {
        assertThat(buffer.add("SELECT 1 \u2020; SELECT 2;")).containsExactly("SELECT 1 \u2020", "SELECT 2");
    }

    @Test
    void theLastStatementNeedsNoSemicolon() {
        assertThat(buffer.add("SELECT 1")).isEmpty();
        assertThat(buffer.rest()).containsExactly("SELECT 1");
        assertThat(buffer.isOpen()).isFalse();
    }
}
