package io.reelshelf.warehouse.redshift.copy;

import java.nio.file.Path;
import java.util.List;

/** Where files lie: a folder of this machine or a bucket. Prefixes work as in S3: they are the begin of a key. */
interface FileStore extends AutoCloseable {
    /** The files whose address begins so, by name; hidden ones (a name that begins with a dot or underscore) left out. */
    List<StoredFile> list(String prefix) throws CopyException;

    /** A local file with this content: the file itself, or a copy in the folder. */
    Path fetch(StoredFile file, Path folder) throws CopyException;

    /** Moves a local file there; another one of this address is replaced. */
    void put(Path file, String address) throws CopyException;

    /** Removes files. */
    void delete(List<StoredFile> files) throws CopyException;

    @Override
    void close();

    /** The store of an address. */
    static FileStore of(String address, CopySettings settings, S3Access access) throws CopyException {
        return address.startsWith("s3://") ? S3Files.open(settings, access) : new LocalFiles(settings.folders());
    }
}
