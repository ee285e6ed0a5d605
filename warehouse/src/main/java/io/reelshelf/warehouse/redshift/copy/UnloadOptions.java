package io.reelshelf.warehouse.redshift.copy;

import java.util.List;

/** An UNLOAD's clauses: https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
final class UnloadOptions extends TransferOptions {
    String nullAs = "";
    boolean header;
    boolean addQuotes;
    boolean manifestVerbose;
    boolean allowOverwrite;
    boolean cleanPath;
    boolean parallel = true;
    /** The most bytes of a file; 0 for no limit. */
    long mostFileBytes;

    List<String> partitionColumns = List.of();
    boolean includePartitionColumns;
    String extension = "";

    private UnloadOptions() {}

    static UnloadOptions read(Clauses clauses) throws CopyException {
        UnloadOptions options = new UnloadOptions();
        options.readAll(clauses);
        return options;
    }

    @Override
    void own(String clause, Clauses clauses) throws CopyException {
        switch (clause) {
            case "json" -> format = FileFormat.JSON;
            case "null" -> nullAs = clauses.string();
            case "header" -> header = true;
            case "addquotes" -> addQuotes = true;
            default -> target(clause, clauses);
        }
    }

    private void target(String clause, Clauses clauses) throws CopyException {
        switch (clause) {
            case "manifest" -> {
                manifest = true;
                manifestVerbose = clauses.accept("verbose");
            }
            case "allowoverwrite" -> allowOverwrite = true;
            case "cleanpath" -> cleanPath = true;
            case "parallel" -> parallel = clauses.onOff();
            case "maxfilesize" -> mostFileBytes = size(clauses);
            case "extension" -> extension = clauses.string();
            case "partition" -> {
                if (!clauses.accept("by") || !clauses.symbol("(")) {
                    throw clauses.unexpected();
                }
                partitionColumns = clauses.names();
                includePartitionColumns = clauses.accept("include");
            }
            default ->
                throw new CopyException(
                        CopyException.REFUSED,
                        "UNLOAD's " + clause.toUpperCase(java.util.Locale.ROOT) + " is not supported",
                        null);
        }
    }

    private static long size(Clauses clauses) throws CopyException {
        int number = clauses.number(6_200);
        return clauses.accept("gb") ? (long) number << 30 : mebibytes(clauses, number);
    }

    private static long mebibytes(Clauses clauses, int number) {
        clauses.accept("mb");
        return (long) number << 20;
    }

    @Override
    void check() throws CopyException {
        if (allowOverwrite && cleanPath) {
            throw new CopyException(CopyException.SYNTAX, "ALLOWOVERWRITE and CLEANPATH exclude each other", null);
        }
        if (delimiter.length() != 1 || "\r\n".contains(delimiter)) {
            throw new CopyException(CopyException.SYNTAX, "A delimiter is one character", null);
        }
        boolean text = format == FileFormat.CSV || format == FileFormat.DELIMITED;
        if ((!text && (header || addQuotes || escape)) || (format == FileFormat.CSV && (addQuotes || escape))) {
            throw new CopyException(
                    CopyException.SYNTAX, "HEADER, ADDQUOTES and ESCAPE do not go with " + format, "Leave them out.");
        }
        if (format == FileFormat.PARQUET && gzip) {
            throw new CopyException(CopyException.SYNTAX, "PARQUET is not compatible with GZIP", null);
        }
    }
}
