package io.reelshelf.data;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A dataset that Reelshelf knows: what it is, under which terms, and how its files look.
 *
 * @param name the name used on the command line
 * @param kind what it brings
 * @param description one sentence
 * @param licence the terms in a sentence
 * @param homepage where its publisher describes it
 * @param files its files, the required ones first
 * @param knownRows how many rows the published file of a role has, where that is known
 */
public record Dataset(
        String name,
        DatasetKind kind,
        String description,
        String licence,
        URI homepage,
        List<DatasetFile> files,
        Map<FileRole, Long> knownRows) {
    /** Checks that the dataset is named and that no two files share a role, and copies the collections. */
    public Dataset {
        if (name.isBlank() || files.isEmpty()) {
            throw new IllegalArgumentException("A dataset needs a name and files");
        }
        if (files.stream().map(DatasetFile::role).distinct().count() != files.size()) {
            throw new IllegalArgumentException("Two files of one role in dataset " + name);
        }
        files = List.copyOf(files);
        knownRows = Map.copyOf(knownRows);
    }

    /** The file of this role; empty when the dataset has none. */
    public Optional<DatasetFile> file(FileRole role) {
        return files.stream().filter(file -> file.role() == role).findFirst();
    }

    /** How many rows the published file of this role has; empty when that is not known. */
    public OptionalLong knownRows(FileRole role) {
        Long rows = knownRows.get(role);
        return rows == null ? OptionalLong.empty() : OptionalLong.of(rows);
    }
}
