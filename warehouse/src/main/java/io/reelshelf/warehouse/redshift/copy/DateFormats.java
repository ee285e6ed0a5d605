package io.reelshelf.warehouse.redshift.copy;

import io.reelshelf.warehouse.redshift.SqlText;
import java.util.List;

/** Redshift's date and time patterns as DuckDB's: https://docs.aws.amazon.com/redshift/latest/dg/r_DATEFORMAT_and_TIMEFORMAT_strings.html */
final class DateFormats {
    /** Longest first: MONTH before MON before MM. */
    private static final List<String[]> PARTS = List.of(
            part("MONTH", "%B"),
            part("HH24", "%H"),
            part("HH12", "%I"),
            part("YYYY", "%Y"),
            part("MON", "%b"),
            part("YY", "%y"),
            part("MM", "%m"),
            part("DD", "%d"),
            part("HH", "%H"),
            part("MI", "%M"),
            part("SS", "%S"),
            part("AM", "%p"),
            part("PM", "%p"),
            part("OF", "%z"));

    private static final String AUTO =
            "['%m/%d/%Y', '%m-%d-%Y', '%m.%d.%Y', '%Y/%m/%d', '%Y.%m.%d', '%Y%m%d', '%b %d, %Y', "
                    + "'%B %d, %Y', '%d-%b-%Y', '%d %b %Y', '%d %B %Y', '%Y-%b-%d']";
    private static final String AUTO_TIME =
            "['%m/%d/%Y %H:%M:%S', '%m/%d/%Y %H:%M', '%Y/%m/%d %H:%M:%S', '%Y%m%d%H%M%S', "
                    + "'%Y%m%d %H:%M:%S', '%b %d, %Y %H:%M:%S', '%d-%b-%Y %H:%M:%S', '%d %b %Y %H:%M:%S', '%Y-%m-%d %I:%M:%S %p', "
                    + "'%m/%d/%Y %I:%M:%S %p']";

    private DateFormats() {}

    private static String[] part(String redshift, String duckDb) {
        return new String[] {redshift, duckDb};
    }

    static String date(String text, String format) {
        String plain = "TRY_CAST(" + text + " AS DATE)";
        if (format.isEmpty()) {
            return plain;
        }
        if (format.equalsIgnoreCase("auto")) {
            return "coalesce(" + plain + ", try_strptime(" + text + ", " + AUTO + ")::DATE)";
        }
        return "try_strptime(" + text + ", " + SqlText.literal(pattern(format)) + ")::DATE";
    }

    static String timestamp(String text, String format, String type) {
        String plain = "TRY_CAST(" + text + " AS " + type + ")";
        String epoch = "CASE WHEN regexp_full_match(" + text + ", '-?[0-9]{1,15}([.][0-9]+)?') THEN TRY_CAST(" + text
                + " AS DECIMAL(38, 6)) END";
        return switch (format.toLowerCase(java.util.Locale.ROOT)) {
            case "" -> plain;
            case "auto" -> "coalesce(" + plain + ", try_strptime(" + text + ", " + AUTO_TIME + ")::" + type + ")";
            case "epochsecs" -> "make_timestamp(CAST((" + epoch + ") * 1000000 AS BIGINT))::" + type;
            case "epochmillisecs" -> "make_timestamp(CAST((" + epoch + ") * 1000 AS BIGINT))::" + type;
            default -> "try_strptime(" + text + ", " + SqlText.literal(pattern(format)) + ")::" + type;
        };
    }

    static String pattern(String format) {
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            int length = 1;
            String text = format.charAt(at) == '%' ? "%%" : format.substring(at, at + 1);
            for (String[] part : PARTS) {
                if (format.regionMatches(true, at, part[0], 0, part[0].length())) {
                    length = part[0].length();
                    text = part[1];
                    break;
                }
            }
            pattern.append(text);
            at += length;
        }
        return pattern.toString().replace("%S.", "%S.%f").replaceAll("%f[A-Za-z0-9]*", "%f");
    }
}
