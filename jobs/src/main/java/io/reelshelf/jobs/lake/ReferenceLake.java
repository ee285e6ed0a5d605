package io.reelshelf.jobs.lake;

import io.reelshelf.data.reference.AgeGroup;
import io.reelshelf.data.reference.GenreLink;
import io.reelshelf.data.reference.Occupation;
import io.reelshelf.data.reference.ReferenceFile;
import io.reelshelf.data.reference.ReferenceTables;
import io.reelshelf.data.reference.Zip3;
import io.reelshelf.data.reference.ZipPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;

/** Stages the reference tables. They are small and on the class path, so no job is run for them. */
public final class ReferenceLake {
    /** The file of the class path that each table is made of. */
    public static final Map<String, ReferenceFile> FILES = Map.of(
            "age_groups", ReferenceFile.AGE_GROUPS,
            "occupations", ReferenceFile.OCCUPATIONS,
            "zips", ReferenceFile.ZIPS,
            "zip3s", ReferenceFile.ZIP3S,
            "genre_map", ReferenceFile.GENRE_MAP);

    private ReferenceLake() {}

    /** Writes the five tables under {@code directory}. */
    public static void stage(Path directory) throws IOException {
        write(directory, ageGroups(), ReferenceTables.ageGroups());
        write(directory, occupations(), ReferenceTables.occupations());
        write(directory, zips(), ReferenceTables.zips());
        write(directory, zip3s(), ReferenceTables.zip3s());
        write(directory, genreMap(), ReferenceTables.genreMap());
    }

    private static LakeTable<AgeGroup> ageGroups() {
        Columns columns = new Columns()
                .smallint("age_group_id")
                .text("label")
                .smallint("min_age")
                .optionalSmallint("max_age");
        return table(
                "age_groups",
                columns,
                group -> GenericRowData.of(
                        (short) group.id(),
                        text(group.label()),
                        (short) group.minAge(),
                        group.maxAge() == null ? null : group.maxAge().shortValue()));
    }

    private static LakeTable<Occupation> occupations() {
        Columns columns = new Columns().smallint("occupation_id").text("label");
        return table(
                "occupations",
                columns,
                occupation -> GenericRowData.of((short) occupation.id(), text(occupation.label())));
    }

    private static LakeTable<ZipPlace> zips() {
        Columns columns =
                new Columns().text("zip").text("state").real("latitude").real("longitude");
        return table(
                "zips",
                columns,
                place ->
                        GenericRowData.of(text(place.zip()), text(place.state()), place.latitude(), place.longitude()));
    }

    private static LakeTable<Zip3> zip3s() {
        Columns columns = new Columns().text("zip3").text("state");
        return table("zip3s", columns, prefix -> GenericRowData.of(text(prefix.zip3()), text(prefix.state())));
    }

    private static LakeTable<GenreLink> genreMap() {
        Columns columns = new Columns().text("book_genre").text("movie_genre").real("weight");
        return table(
                "genre_map",
                columns,
                link -> GenericRowData.of(text(link.bookGenre()), text(link.movieGenre()), link.weight()));
    }

    private static <T> LakeTable<T> table(String name, Columns columns, OneRow<T> writer) {
        return new LakeTable<>(name, columns.rowType(), row -> List.of(writer.row(row)));
    }

    private static StringData text(String text) {
        return StringData.fromString(text);
    }

    private static <T> void write(Path directory, LakeTable<T> table, List<T> rows) throws IOException {
        org.apache.flink.core.fs.Path file = new org.apache.flink.core.fs.Path(
                directory.resolve(table.name()).resolve("part-0.parquet").toUri());
        try (FSDataOutputStream output = FileSystem.get(file.toUri()).create(file, FileSystem.WriteMode.NO_OVERWRITE)) {
            BulkWriter<T> writer = new ParquetTableWriter<>(table).create(output);
            for (T row : rows) {
                writer.addElement(row);
            }
            writer.finish();
        }
    }

    /** One row of one row. */
    private interface OneRow<T> extends java.io.Serializable {
        GenericRowData row(T row);
    }
}
