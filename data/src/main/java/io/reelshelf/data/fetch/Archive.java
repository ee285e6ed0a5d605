package io.reelshelf.data.fetch;

import io.reelshelf.data.Datasets;
import java.util.List;

/**
 * A zip file that a publisher offers for download.
 *
 * @param dataset the dataset in it
 * @param path where it is, below the publisher's base address
 * @param bytes its size
 * @param md5 the checksum that the publisher gives
 * @param folder the folder inside it that holds the files
 */
record Archive(String dataset, String path, long bytes, String md5, String folder) {
    /** GroupLens publishes an MD5 of each archive beside it ({@code ml-1m.zip.md5}). */
    static final List<Archive> PUBLISHED = List.of(
            new Archive(
                    Datasets.MOVIELENS_1M,
                    "datasets/movielens/ml-1m.zip",
                    5_917_549,
                    "c4d9eecfca2ab87c1945afe126590906",
                    "ml-1m/"),
            new Archive(
                    Datasets.MOVIELENS_100K,
                    "datasets/movielens/ml-100k.zip",
                    4_924_029,
                    "0e33842e24a9c977be4e0107933c0723",
                    "ml-100k/"));

    /** The file's own name. */
    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
