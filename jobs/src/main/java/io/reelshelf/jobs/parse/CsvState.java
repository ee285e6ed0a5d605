package io.reelshelf.jobs.parse;

/** Where a reader of RFC 4180 stands, one byte after another; a quote inside an unquoted field is plain text. */
enum CsvState {
    FIELD_START,
    UNQUOTED,
    QUOTED,
    QUOTE_IN_QUOTED,
    CARRIAGE_RETURN_AFTER_QUOTE,
    RECORD_END,
    MALFORMED;

    CsvState after(byte octet) {
        return switch (this) {
            case FIELD_START, RECORD_END -> octet == '"' ? QUOTED : plain(octet);
            case UNQUOTED -> plain(octet);
            case QUOTED -> octet == '"' ? QUOTE_IN_QUOTED : QUOTED;
            case QUOTE_IN_QUOTED -> afterQuote(octet);
            case CARRIAGE_RETURN_AFTER_QUOTE -> octet == '\n' ? RECORD_END : MALFORMED;
            case MALFORMED -> MALFORMED;
        };
    }

    private static CsvState plain(byte octet) {
        return switch (octet) {
            case ',' -> FIELD_START;
            case '\n' -> RECORD_END;
            default -> UNQUOTED;
        };
    }

    private static CsvState afterQuote(byte octet) {
        return switch (octet) {
            case '"' -> QUOTED;
            case ',' -> FIELD_START;
            case '\n' -> RECORD_END;
            case '\r' -> CARRIAGE_RETURN_AFTER_QUOTE;
            default -> MALFORMED;
        };
    }
}
