package io.reelshelf.data.fetch;

import io.reelshelf.data.Dataset;
import io.reelshelf.data.Datasets;
import io.reelshelf.data.FileRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file of three invented viewers' ratings in the MovieLens 1M layout. */
final class TinyArchive {
    static final Dataset DATASET = new Dataset(
            "tiny",
            Datasets.byName(Datasets.MOVIELENS_1M).kind(),
            "Three ratings.",
            "Invented.",
            Datasets.byName(Datasets.MOVIELENS_1M).homepage(),
            Datasets.byName(Datasets.MOVIELENS_1M).files(),
            Map.of(FileRole.USERS, 2L, FileRole.MOVIES, 2L, FileRole.RATINGS, 3L));

    private TinyArchive() {}

    static Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("tiny/README", "Read me.\n");
        entries.put("tiny/users.dat", "1::F::25::12::02139\n2::M::35::7::10001-1234\n");
        entries.put("tiny/movies.dat", "1::Harbor, The (1951)::Drama\n2::Dust (1987)::Comedy|War\n");
        entries.put("tiny/ratings.dat", "1::1::5::978300760\n1::2::3::978300761\n2::2::1::978300762\n");
        return entries;
    }

    static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static Archive describe(byte[] zip) {
        try {
            String md5 =
                    HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(zip));
            return new Archive("tiny", "files/tiny.zip", zip.length, md5, "tiny/");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
