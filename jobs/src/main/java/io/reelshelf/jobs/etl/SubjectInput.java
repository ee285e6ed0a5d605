package io.reelshelf.jobs.etl;

import io.reelshelf.jobs.discover.Discovered;
import io.reelshelf.warehouse.load.Subject;
import java.util.List;

/** One subject's raw files and the identity of their content. */
record SubjectInput(Subject subject, String dataset, String contentHash, List<Discovered> files) {
    SubjectInput {
        files = List.copyOf(files);
    }
}
