package io.reelshelf.warehouse.redshift.copy;

/** The clauses that COPY and UNLOAD share, and the reading of all of either's. */
abstract class TransferOptions {
    FileFormat format = FileFormat.DELIMITED;
    String delimiter = "|";
    boolean escape;
    boolean gzip;
    boolean manifest;
    S3Access access = S3Access.DEFAULT;

    /** Reads a clause that is this command's own. */
    abstract void own(String clause, Clauses clauses) throws CopyException;

    /** Refuses clauses that exclude each other. */
    abstract void check() throws CopyException;

    /** Reads clauses to their end, and checks them. */
    final void readAll(Clauses clauses) throws CopyException {
        Credentials credentials = new Credentials();
        boolean delimiterGiven = false;
        while (!clauses.atEnd()) {
            String clause = clauses.word();
            if (clause.equals("format")) {
                clauses.accept("as");
                clause = clauses.word();
            }
            delimiterGiven |= clause.equals("delimiter");
            if (!credentials.read(clause, clauses) && !shared(clause, clauses)) {
                own(clause, clauses);
            }
        }
        access = credentials.access();
        if (format == FileFormat.CSV && !delimiterGiven) {
            delimiter = ",";
        }
        check();
    }

    private boolean shared(String clause, Clauses clauses) throws CopyException {
        switch (clause) {
            case "parquet" -> format = FileFormat.PARQUET;
            case "csv" -> format = FileFormat.CSV;
            case "delimiter" -> delimiter = clauses.string();
            case "escape" -> escape = true;
            case "gzip" -> gzip = true;
            default -> {
                return false;
            }
        }
        return true;
    }
}
