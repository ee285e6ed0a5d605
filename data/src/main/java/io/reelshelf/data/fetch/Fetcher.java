package io.reelshelf.data.fetch;

import io.reelshelf.data.DataError;
import io.reelshelf.data.DataException;
import io.reelshelf.data.Dataset;
import io.reelshelf.data.DatasetFile;
import io.reelshelf.data.Datasets;
import io.reelshelf.data.files.Inputs;
import io.reelshelf.data.files.WholeFile;
import io.reelshelf.data.sample.SampleDataset;
import io.reelshelf.data.verify.Verification;
import io.reelshelf.data.verify.Verifier;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Brings a dataset's files into a folder and checks them. */
public final class Fetcher {
    private static final URI GROUPLENS = URI.create("https://files.grouplens.org/");

    private final URI base;
    private final List<Archive> archives;

    /** Downloads from the publishers. */
    public Fetcher() {
        this(GROUPLENS, Archive.PUBLISHED);
    }

    /** Downloads other archives from another address, which a test runs. */
    Fetcher(URI base, List<Archive> archives) {
        this.base = base;
        this.archives = List.copyOf(archives);
    }

    /** How many bytes a download of this dataset is; 0 when it is not downloaded. */
    public long downloadBytes(Dataset dataset) {
        return archive(dataset).map(Archive::bytes).orElse(0L);
    }

    /**
     * Downloads a dataset, or writes the sample. Files that are there already and as published are kept.
     *
     * @param progress is told the bytes downloaded so far
     * @throws DataException when the dataset cannot be downloaded or is not as published; the message says what to do
     */
    public Verification fetch(Dataset dataset, Path folder, LongConsumer progress) {
        if (dataset.name().equals(Datasets.SAMPLE)) {
            SampleDataset.materialize(folder);
        } else if (!isThere(dataset, folder)) {
            download(dataset, folder, progress);
        }
        return asPublished(dataset, folder, folder);
    }

    /**
     * Copies the files that the user has, or unpacks the publisher's archive, after checking them.
     *
     * @param from a folder with the dataset's files or its archive
     * @throws DataException when the files are missing or not as published
     */
    public Verification fetchFrom(Dataset dataset, Path from, Path folder) {
        Path zip = archive(dataset)
                .map(archive -> from.resolve(archive.fileName()))
                .orElse(from);
        if (Files.isRegularFile(zip)) {
            unpack(dataset, zip, folder);
        } else {
            asPublished(dataset, from, folder);
            dataset.files().forEach(file -> copy(file, from, folder));
        }
        return asPublished(dataset, folder, folder);
    }

    private void download(Dataset dataset, Path folder, LongConsumer progress) {
        Archive archive = archive(dataset).orElseThrow(() -> noDownload(dataset));
        Path part = folder.resolve(archive.fileName() + ".part");
        createFolder(folder);
        new Download(base, archive, progress).complete(part);
        try {
            Checksum.check(part, archive);
        } catch (DataException e) {
            // A wrong file must not be taken for the start of the right one by the next attempt.
            delete(part);
            throw e;
        }
        Unpacking.unpack(part, archive, dataset, folder);
        delete(part);
    }

    private void unpack(Dataset dataset, Path zip, Path folder) {
        Archive archive = archive(dataset).orElseThrow();
        Checksum.check(zip, archive);
        createFolder(folder);
        Unpacking.unpack(zip, archive, dataset, folder);
    }

    private Optional<Archive> archive(Dataset dataset) {
        return archives.stream()
                .filter(archive -> archive.dataset().equals(dataset.name()))
                .findFirst();
    }

    private static boolean isThere(Dataset dataset, Path folder) {
        boolean complete = dataset.files().stream()
                .allMatch(file -> Inputs.find(folder, file).isPresent());
        return complete && Verifier.verify(folder, dataset).isAsPublished();
    }

    private static Verification asPublished(Dataset dataset, Path found, Path folder) {
        Verification verification = Verifier.verify(found, dataset);
        if (!verification.isAsPublished()) {
            throw new DataException(
                    DataError.NOT_AS_DECLARED,
                    found + " is not " + dataset.name()
                            + " as published; see what differs with ./reelshelf data verify "
                            + found + " --dataset " + dataset.name()
                            + (found.equals(folder) ? ", remove the files and fetch again" : ""));
        }
        return verification;
    }

    private static void copy(DatasetFile file, Path from, Path folder) {
        Path source = Inputs.find(from, file).orElseThrow();
        Path target = folder.resolve(String.valueOf(source.getFileName()));
        if (!source.toAbsolutePath().normalize().equals(target.toAbsolutePath().normalize())) {
            WholeFile.write(target, out -> Files.copy(source, out));
        }
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DataException(DataError.CANNOT_WRITE, "cannot create " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DataException(DataError.CANNOT_WRITE, "cannot remove " + file + ": " + e.getMessage(), e);
        }
    }

    private static DataException noDownload(Dataset dataset) {
        String file = dataset.files().get(0).name();
        return new DataException(
                DataError.NO_DOWNLOAD,
                dataset.name() + " can only be downloaded by hand: sign in at " + dataset.homepage()
                        + ", read its terms, download it, name its CSV file " + file
                        + " and run ./reelshelf data fetch " + dataset.name() + " --from FOLDER");
    }
}
