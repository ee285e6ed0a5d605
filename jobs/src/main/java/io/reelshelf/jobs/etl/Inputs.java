package io.reelshelf.jobs.etl;

import io.reelshelf.data.Dataset;
import io.reelshelf.data.DatasetFile;
import io.reelshelf.data.Datasets;
import io.reelshelf.data.FileRole;
import io.reelshelf.data.sample.SampleDataset;
import io.reelshelf.jobs.discover.Discovered;
import io.reelshelf.jobs.discover.Discovery;
import io.reelshelf.warehouse.load.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the raw files of a request and looks through them, subject by subject. */
final class Inputs {
    private static final Set<FileRole> MOVIE_ROLES = Set.of(FileRole.USERS, FileRole.MOVIES, FileRole.RATINGS);

    private final EtlRequest request;
    private final String reference;
    private final List<SubjectInput> subjects = new ArrayList<>();
    private int files;

    Inputs(EtlRequest request, String reference) {
        this.request = request;
        this.reference = reference;
    }

    List<SubjectInput> discover() {
        if (request.dataset() != null) {
            Dataset dataset = Datasets.byName(request.dataset());
            addDataset(dataset, folder(dataset));
        }
        if (request.books() != null) {
            addBookList(request.books());
        } else if (subjects.stream().noneMatch(input -> input.subject() == Subject.BOOKS)) {
            bookListAtHome().ifPresent(this::addBookList);
        }
        return List.copyOf(subjects);
    }

    private void addBookList(String address) {
        Dataset goodreads = Datasets.byName(Datasets.GOODREADS);
        DatasetFile declared = goodreads.file(FileRole.BOOKS).orElseThrow();
        add(Subject.BOOKS, goodreads.name(), List.of(discover(goodreads, declared, address)));
    }

    /** A film dataset without books goes with the book list that {@code data fetch goodreads-21c} has put in place. */
    private Optional<String> bookListAtHome() {
        Dataset goodreads = Datasets.byName(Datasets.GOODREADS);
        Path file = request.home()
                .resolve("datasets")
                .resolve(goodreads.name())
                .resolve(goodreads.file(FileRole.BOOKS).orElseThrow().name());
        return Files.isRegularFile(file) ? Optional.of(file.toString()) : Optional.empty();
    }

    private void addDataset(Dataset dataset, String folder) {
        List<Discovered> movieFiles = dataset.files().stream()
                .filter(file -> MOVIE_ROLES.contains(file.role()))
                .map(file -> discover(dataset, file, folder + "/" + file.name()))
                .toList();
        if (!movieFiles.isEmpty()) {
            add(Subject.MOVIES, dataset.name(), movieFiles);
        }
        if (request.books() == null) {
            dataset.file(FileRole.BOOKS)
                    .ifPresent(file -> add(
                            Subject.BOOKS,
                            dataset.name(),
                            List.of(discover(dataset, file, folder + "/" + file.name()))));
        }
    }

    private String folder(Dataset dataset) {
        if (request.from() != null) {
            return request.from();
        }
        Path folder = request.home().resolve("datasets").resolve(dataset.name());
        if (dataset.name().equals(Datasets.SAMPLE)) {
            SampleDataset.materialize(folder);
        }
        return folder.toString();
    }

    private Discovered discover(Dataset dataset, DatasetFile declared, String address) {
        return Discovery.discover(files++, dataset.name(), declared, address);
    }

    private void add(Subject subject, String dataset, List<Discovered> found) {
        subjects.add(new SubjectInput(subject, dataset, ContentIdentity.of(dataset, found, reference), found));
    }
}
