package io.reelshelf.warehouse.server.session;

import io.reelshelf.warehouse.redshift.Token;
import io.reelshelf.warehouse.redshift.TokenKind;
import io.reelshelf.warehouse.server.protocol.ServerException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How rows of COPY are written, in the words of https://www.postgresql.org/docs/15/sql-copy.html, with parentheses or
 * without.
 *
 * @param csv CSV, else PostgreSQL's text
 * @param header whether the first line holds names
 * @param nullText what stands for null
 */
record CopyOptions(boolean csv, boolean header, byte delimiter, byte quote, byte escape, String nullText) {
    static CopyOptions of(List<Token> tokens) throws ServerException {
        return new Reader(tokens).read();
    }

    private static final class Reader {
        private final List<Token> tokens;
        private int at;
        private boolean csv;
        private boolean header;
        private byte delimiter;
        private byte quote = '"';
        private byte escape;
        private String nullText = "";
        private boolean nullGiven;

        Reader(List<Token> tokens) {
            this.tokens = tokens.stream()
                    .filter(token -> !token.isSymbol("(") && !token.isSymbol(")") && !token.isSymbol(","))
                    .toList();
        }

        CopyOptions read() throws ServerException {
            while (at < tokens.size()) {
                option(tokens.get(at++));
            }
            byte separator = delimiter != 0 ? delimiter : (byte) (csv ? ',' : '\t');
            String absent = nullGiven ? nullText : csv ? "" : "\\N";
            return new CopyOptions(csv, header, separator, quote, escape == 0 ? quote : escape, absent);
        }

        private void option(Token option) throws ServerException {
            switch (option.value()) {
                case "with" -> {}
                case "csv" -> csv = true;
                case "text" -> csv = false;
                case "format" -> format(value());
                case "header" -> header = truth();
                case "delimiter", "delimiters" -> delimiter = oneByte(option);
                case "quote" -> quote = oneByte(option);
                case "escape" -> escape = oneByte(option);
                case "null" -> {
                    nullText = value();
                    nullGiven = true;
                }
                case "encoding" -> {
                    String name = value().replace("-", "");
                    if (!name.equalsIgnoreCase("utf8")) {
                        throw new ServerException("0A000", "COPY takes UTF-8 only", "Recode the rows.");
                    }
                }
                default ->
                    throw new ServerException("0A000", "the option " + option.text() + " of COPY is not supported")
                            .at(option.position() + 1);
            }
        }

        private void format(String name) throws ServerException {
            csv = name.equals("csv");
            if (!csv && !name.equals("text")) {
                throw new ServerException(
                        "0A000", "COPY in the format " + name + " is not supported", "Use text or csv.");
            }
        }

        private boolean truth() {
            if (at == tokens.size()) {
                return true;
            }
            String word = tokens.get(at).value();
            boolean given = List.of("true", "false", "on", "off", "1", "0").contains(word);
            at += given ? 1 : 0;
            return !given || word.equals("true") || word.equals("on") || word.equals("1");
        }

        private String value() throws ServerException {
            if (at < tokens.size() && tokens.get(at).isWord("as")) {
                at++;
            }
            if (at == tokens.size()) {
                throw new ServerException("42601", "an option of COPY lacks its value");
            }
            return tokens.get(at++).value();
        }

        private byte oneByte(Token option) throws ServerException {
            Token token = at < tokens.size() ? tokens.get(at) : option;
            String text = value();
            String read = token.kind() == TokenKind.STRING && text.equals("\\t") ? "\t" : text;
            byte[] bytes = read.getBytes(StandardCharsets.UTF_8);
            if (bytes.length != 1 || bytes[0] == '\n' || bytes[0] == '\r') {
                throw new ServerException("22023", "COPY " + option.text() + " must be a single one-byte character");
            }
            return bytes[0];
        }
    }
}
