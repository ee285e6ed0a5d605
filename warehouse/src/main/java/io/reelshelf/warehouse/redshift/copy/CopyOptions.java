package io.reelshelf.warehouse.redshift.copy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A COPY's clauses: https://docs.aws.amazon.com/redshift/latest/dg/r_COPY-parameters.html */
final class CopyOptions extends TransferOptions {
    private static final int MOST_ERRORS = 100_000;

    char quote = '"';
    int ignoredHeaderLines;
    String nullAs = "\\N";
    boolean emptyAsNull;
    boolean blanksAsNull;
    boolean trimBlanks;
    boolean truncateColumns;
    boolean fillRecord;
    boolean removeQuotes;
    boolean ignoreBlankLines;
    boolean latin1;
    boolean explicitIds;
    boolean onlyCheck;
    /** What stands for bytes that are no UTF-8; null where they are an error. */
    @Nullable
    String invalidCharacter;

    String dateFormat = "";
    String timeFormat = "";
    String jsonPaths = "auto";
    int mostErrors;
    final List<String> notices = new ArrayList<>();

    private CopyOptions() {}

    static CopyOptions read(Clauses clauses) throws CopyException {
        CopyOptions options = new CopyOptions();
        options.readAll(clauses);
        return options;
    }

    @Override
    void own(String clause, Clauses clauses) throws CopyException {
        if (!file(clause, clauses)) {
            conversion(clause, clauses);
        }
    }

    private boolean file(String clause, Clauses clauses) throws CopyException {
        switch (clause) {
            case "quote" -> quote = one("QUOTE", clauses.string()).charAt(0);
            case "json" -> {
                format = FileFormat.JSON;
                clauses.accept("as");
                jsonPaths = clauses.seesString() ? clauses.string() : "auto";
            }
            case "manifest" -> manifest = true;
            case "removequotes" -> removeQuotes = true;
            case "encoding" -> encoding(clauses);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void encoding(Clauses clauses) throws CopyException {
        clauses.accept("as");
        String name = clauses.seesString() ? clauses.string().toLowerCase(java.util.Locale.ROOT) : clauses.word();
        latin1 = name.equals("iso88591");
        if (!latin1 && !name.equals("utf8")) {
            throw refused("ENCODING " + name);
        }
    }

    private void conversion(String clause, Clauses clauses) throws CopyException {
        switch (clause) {
            case "null" -> nullAs = clauses.string();
            case "emptyasnull" -> emptyAsNull = true;
            case "blanksasnull" -> blanksAsNull = true;
            case "trimblanks" -> trimBlanks = true;
            case "truncatecolumns" -> truncateColumns = true;
            case "fillrecord" -> fillRecord = true;
            case "ignoreblanklines" -> ignoreBlankLines = true;
            case "explicit_ids" -> explicitIds = true;
            case "ignoreheader" -> ignoredHeaderLines = clauses.number(Integer.MAX_VALUE);
            case "maxerror" -> mostErrors = clauses.number(MOST_ERRORS);
            case "dateformat" -> dateFormat = clauses.string();
            case "timeformat" -> timeFormat = clauses.string();
            case "acceptinvchars" -> {
                clauses.accept("as");
                invalidCharacter = clauses.seesString() ? one("ACCEPTINVCHARS", clauses.string()) : "?";
            }
            case "acceptanydate" -> throw refused("ACCEPTANYDATE");
            case "noload" -> onlyCheck = true;
            case "compupdate" -> {
                if (!clauses.accept("preset")) {
                    clauses.onOff();
                }
            }
            case "statupdate" -> clauses.onOff();
            case "comprows" -> clauses.number(Integer.MAX_VALUE);
            default -> throw refused("COPY's " + clause.toUpperCase(java.util.Locale.ROOT));
        }
    }

    @Override
    void check() throws CopyException {
        if (delimiter.isEmpty() || delimiter.indexOf('\n') >= 0 || delimiter.indexOf('\r') >= 0) {
            throw new CopyException(
                    CopyException.SYNTAX, "A delimiter is a character or more, without line ends", null);
        }
        if (format == FileFormat.CSV && (escape || removeQuotes)) {
            throw new CopyException(
                    CopyException.SYNTAX, "CSV is not compatible with ESCAPE and REMOVEQUOTES", "Leave one out.");
        }
        if (format == FileFormat.PARQUET && gzip) {
            throw new CopyException(
                    CopyException.SYNTAX,
                    "PARQUET is not compatible with GZIP",
                    "Leave GZIP out: Parquet says itself.");
        }
    }

    private static String one(String clause, String text) throws CopyException {
        if (text.length() != 1 || text.charAt(0) > 127) {
            throw new CopyException(CopyException.SYNTAX, clause + " is one ASCII character", null);
        }
        return text;
    }

    private static CopyException refused(String feature) {
        return new CopyException(CopyException.REFUSED, feature + " is not supported", null);
    }
}
