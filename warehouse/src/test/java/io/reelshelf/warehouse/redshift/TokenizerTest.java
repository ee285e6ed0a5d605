package io.reelshelf.warehouse.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    @Test
    void readsEveryKindOfToken() throws RedshiftSqlException {
        List<Token> tokens =
                Tokenizer.tokens("SELECT \"A b\".x::int, E'it\\'s\\n', 'it''s', $1, 1.5e-3, .5 <> #tmp[0]");

        assertThat(tokens)
                .extracting(Token::value)
                .containsExactly(
                        "select", "a b", ".", "x", "::", "int", ",", "it's\n", ",", "it's", ",", "$1", ",", "1.5e-3",
                        ",", ".5", "<>", "#tmp", "[", "0", "]");
        assertThat(tokens).extracting(Token::kind).startsWith(TokenKind.WORD, TokenKind.QUOTED, TokenKind.PUNCTUATION);
    }

    @Test
    void skipsNestedCommentsAndKeepsPositions() throws RedshiftSqlException {
        String sql = "a /* one /* two */ still */ -- to the end ' \n +- b";

        List<Token> tokens = Tokenizer.tokens(sql);

        assertThat(tokens).extracting(Token::text).containsExactly("a", "+", "-", "b");
        assertThat(tokens)
                .allSatisfy(token ->
                        assertThat(sql.substring(token.position(), token.end())).isEqualTo(token.text()));
    }

    @Test
    void readsDollarQuotesWhateverTheyHold() throws RedshiftSqlException {
        assertThat(Tokenizer.tokens("AS $body$ SELECT 'a; $$ b' $body$ LANGUAGE sql"))
                .extracting(Token::value)
                .containsExactly("as", " SELECT 'a; $$ b' ", "language", "sql");
    }

    @Test
    void operatorsEndBeforeASignAsPostgreSqlHasIt() throws RedshiftSqlException {
        assertThat(Tokenizer.tokens("1<=-2 !~ a*-1 b||c x#y"))
                .extracting(Token::text)
                .containsExactly("1", "<=", "-", "2", "!~", "a", "*", "-", "1", "b", "||", "c", "x", "#", "y");
    }

    @Test
    void tellsWhereAQuoteOrCommentDoesNotEnd() {
        assertThatThrownBy(() -> Tokenizer.tokens("SELECT 'open"))
                .isInstanceOfSatisfying(RedshiftSqlException.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("42601");
                    assertThat(e.position()).isEqualTo(7);
                });
        assertThatThrownBy(() -> Tokenizer.tokens("SELECT /* open /* */"))
                .hasMessageContaining("unterminated /* comment");
        assertThatThrownBy(() -> Tokenizer.tokens("SELECT \"open"))
                .hasMessageContaining("unterminated quoted identifier");
        assertThatThrownBy(() -> Tokenizer.tokens("SELECT $a$ open $b$"))
                .hasMessageContaining("unterminated dollar-quoted");
    }

    @Test
    void readsLiteralsOfMillionsOfCharacters() throws RedshiftSqlException {
        String longText = "x''\\".repeat(1_000_000);

        assertThat(Tokenizer.tokens("'" + longText + "'"))
                .singleElement()
                .satisfies(token -> assertThat(token.value()).hasSize(3_000_000));
        assertThat(Tokenizer.tokens("E'" + "\\n".repeat(1_000_000) + "'")).hasSize(1);
        assertThat(Tokenizer.tokens("/*".repeat(500_000) + "*/".repeat(500_000)))
                .isEmpty();
    }

    @Test
    void refusesScriptsBeyondTheBound() {
        assertThatThrownBy(() -> Tokenizer.tokens(" ".repeat(Tokenizer.MAX_LENGTH + 1)))
                .isInstanceOfSatisfying(
                        RedshiftSqlException.class,
                        e -> assertThat(e.sqlState()).isEqualTo("54000"));
    }
}
