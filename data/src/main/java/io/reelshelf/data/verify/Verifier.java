package io.reelshelf.data.verify;

import io.reelshelf.data.DataError;
import io.reelshelf.data.DataException;
import io.reelshelf.data.Dataset;
import io.reelshelf.data.DatasetFile;
import io.reelshelf.data.Datasets;
import io.reelshelf.data.files.Inputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which dataset a folder or a file looks like, and checks it. */
public final class Verifier {
    private static final int ROWS_TO_RECOGNISE = 100;

    /** Nearly every text passes for one or two columns. */
    private static final int COLUMNS_TO_RECOGNISE = 3;

    private Verifier() {}

    /**
     * Checks a folder or a single file, read as the dataset it looks like.
     *
     * @throws DataException when nothing is there, it looks like no known dataset, or it cannot be read
     */
    public static Verification verify(Path path) {
        if (!Files.exists(path)) {
            throw new DataException(DataError.FILE_MISSING, "nothing is at " + path + "; check the path");
        }
        return Files.isDirectory(path) ? verify(path, recogniseFolder(path)) : verifyFile(path);
    }

    /**
     * Checks a folder against a dataset.
     *
     * @throws DataException when none of the dataset's files is there or one cannot be read
     */
    public static Verification verify(Path folder, Dataset dataset) {
        List<FileCheck> checks = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (DatasetFile file : dataset.files()) {
            Optional<Path> found = Inputs.find(folder, file);
            found.ifPresentOrElse(
                    path -> checks.add(FileChecker.check(path, file, knownRows(dataset, file), Long.MAX_VALUE)),
                    () -> missing.add(file.name()));
        }
        if (checks.isEmpty()) {
            throw new DataException(
                    DataError.FILE_MISSING,
                    folder + " holds no file of " + dataset.name() + "; expected " + String.join(", ", missing));
        }
        return new Verification(dataset.name(), checks, missing);
    }

    private static Verification verifyFile(Path path) {
        return verifyFile(path, file -> file.name().equals(Inputs.plainName(path)))
                .or(() -> verifyFile(path, file -> looksLike(path, file)))
                .orElseThrow(() -> notRecognised(path));
    }

    private static Optional<Verification> verifyFile(Path path, Predicate<DatasetFile> match) {
        Optional<DatasetFile> layout = Datasets.all().stream()
                .flatMap(dataset -> dataset.files().stream())
                .filter(match)
                .findFirst();
        return layout.map(file -> verifyFile(path, file));
    }

    /** Several datasets share a layout: the one with as many rows, else the last, which is not the sample. */
    private static Verification verifyFile(Path path, DatasetFile file) {
        FileCheck check = FileChecker.check(path, file, null, Long.MAX_VALUE);
        List<Dataset> candidates = Datasets.all().stream()
                .filter(dataset -> dataset.file(file.role())
                        .filter(other -> other.columns().equals(file.columns()))
                        .isPresent())
                .toList();
        Dataset chosen = candidates.stream()
                .filter(dataset -> dataset.knownRows(file.role()).orElse(-1) == check.rows())
                .findFirst()
                .orElse(candidates.get(candidates.size() - 1));
        return new Verification(chosen.name(), List.of(check.withKnownRows(knownRows(chosen, file))), List.of());
    }

    private static boolean looksLike(Path path, DatasetFile file) {
        if (file.columns().size() < COLUMNS_TO_RECOGNISE) {
            return false;
        }
        FileCheck start = FileChecker.check(path, file, null, ROWS_TO_RECOGNISE);
        return start.rows() > 0 && start.isWellFormed();
    }

    /** The dataset all of whose files are there; of several, the one with the most files. */
    private static Dataset recogniseFolder(Path folder) {
        List<Dataset> candidates = Datasets.all().stream()
                .filter(dataset -> dataset.files().stream()
                        .allMatch(file -> Inputs.find(folder, file).isPresent()))
                .sorted(Comparator.comparingInt(
                                (Dataset dataset) -> dataset.files().size())
                        .reversed())
                .toList();
        if (candidates.isEmpty()) {
            throw notRecognised(folder);
        }
        return candidates.get(0);
    }

    private static @Nullable Long knownRows(Dataset dataset, DatasetFile file) {
        OptionalLong known = dataset.knownRows(file.role());
        return known.isPresent() ? known.getAsLong() : null;
    }

    private static DataException notRecognised(Path path) {
        String expected = Datasets.all().stream()
                .map(dataset -> dataset.name() + " ("
                        + dataset.files().stream().map(DatasetFile::name).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("; "));
        return new DataException(
                DataError.NOT_RECOGNISED, path + " looks like none of the known datasets: " + expected);
    }
}
