package io.reelshelf.jobs.parse;

import io.reelshelf.data.FileFormat;
import io.reelshelf.jobs.rows.RowRejected;
import java.util.regex.Pattern;

/** Fields of a record as text, for a look at them: nothing is checked and nothing refused. */
public final class RecordText {
    private final SourceFile source;

    /** For records of this file. */
    public RecordText(SourceFile source) {
        this.source = source;
    }

    /** The fields; a record that is no CSV is one field. */
    public String[] fields(RecordReader record) {
        String text = new String(record.bytes(), record.start(), record.length(), source.charset());
        if (source.format() != FileFormat.CSV) {
            return text.split(Pattern.quote(source.format().delimiter()), -1);
        }
        try {
            return CsvFields.split(text);
        } catch (RowRejected e) {
            return new String[] {text};
        }
    }
}
