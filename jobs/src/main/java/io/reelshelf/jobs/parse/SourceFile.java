package io.reelshelf.jobs.parse;

import io.reelshelf.data.FileFormat;
import io.reelshelf.data.FileRole;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.List;

/**
 * One raw file of a run, with all that a task needs to read it.
 *
 * @param index its number in the run, from 0
 * @param dataset the dataset's name
 * @param role what its rows are
 * @param format how its rows are cut
 * @param charsetName its encoding
 * @param address where Flink finds it, a URI
 * @param name its plain name, as rows and errors show it
 * @param gzip whether it is compressed
 * @param declaredColumns the columns that its format declares
 * @param foundColumns the columns of its header, else the declared ones
 */
public record SourceFile(
        int index,
        String dataset,
        FileRole role,
        FileFormat format,
        String charsetName,
        String address,
        String name,
        boolean gzip,
        List<String> declaredColumns,
        List<String> foundColumns)
        implements Serializable {
    /** Copies the lists. */
    public SourceFile {
        declaredColumns = List.copyOf(declaredColumns);
        foundColumns = List.copyOf(foundColumns);
    }

    /** Its encoding. */
    public Charset charset() {
        return Charset.forName(charsetName);
    }

    /** Where its records end. */
    public RecordRule recordRule() {
        return format.isLineBased() ? RecordRule.LINES : RecordRule.CSV;
    }
}
