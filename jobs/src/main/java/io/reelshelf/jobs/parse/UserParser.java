package io.reelshelf.jobs.parse;

import io.reelshelf.data.FileFormat;
import io.reelshelf.data.reference.AgeGroup;
import io.reelshelf.data.reference.ReferenceTables;
import io.reelshelf.jobs.clean.ZipCode;
import io.reelshelf.jobs.clean.ZipCodes;
import io.reelshelf.jobs.rows.RejectReason;
import io.reelshelf.jobs.rows.RowRejected;
import io.reelshelf.jobs.rows.SourceRow;
import io.reelshelf.jobs.rows.UserRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A viewer. MovieLens 1M gives the age group's id as the age and an occupation id; MovieLens 100k the age in years and an
 * occupation's name.
 */
final class UserParser implements RowParser {
    private static final int MAX_AGE = 120;
    private static final int MAX_ZIP_BYTES = 32;

    private final boolean byName;
    private final int genderIndex;
    private final int ageIndex;
    private final List<AgeGroup> ageGroups = ReferenceTables.ageGroups();
    private final int occupations = ReferenceTables.occupations().size();
    private final Map<String, Integer> occupationIds = ReferenceTables.occupationIdsOfMovieLens100k();
    private final ZipCodes zipCodes = ZipCodes.ofReferenceTables();

    UserParser(FileFormat format) {
        this.byName = format == FileFormat.PIPE;
        this.genderIndex = byName ? 2 : 1;
        this.ageIndex = byName ? 1 : 2;
    }

    @Override
    public SourceRow parse(RecordFields fields, int file, long line) throws RowRejected {
        int userId = (int) fields.id(0, Integer.MAX_VALUE);
        String gender = fields.text(genderIndex);
        if (!gender.equals("F") && !gender.equals("M")) {
            throw fields.rejected(RejectReason.UNKNOWN_GENDER, genderIndex);
        }
        long age = fields.number(ageIndex);
        AgeGroup group = ageGroup(age);
        if (group == null) {
            throw fields.rejected(RejectReason.UNKNOWN_AGE_GROUP, ageIndex);
        }
        short occupation = occupation(fields);
        String given = fields.text(4, MAX_ZIP_BYTES);
        ZipCode zip = zipCodes.of(given);
        return new UserRow(
                userId,
                gender,
                (short) age,
                (short) group.id(),
                occupation,
                given.isEmpty() ? null : given,
                zip.zip(),
                zip.zip3(),
                zip.state(),
                zip.issue(),
                file,
                line);
    }

    private @Nullable AgeGroup ageGroup(long age) {
        for (AgeGroup group : ageGroups) {
            boolean matches = byName ? age <= MAX_AGE && group.holds((int) age) : group.id() == age;
            if (age >= 0 && matches) {
                return group;
            }
        }
        return null;
    }

    private short occupation(RecordFields fields) throws RowRejected {
        if (byName) {
            Integer id = occupationIds.get(fields.text(3));
            if (id == null) {
                throw fields.rejected(RejectReason.UNKNOWN_OCCUPATION, 3);
            }
            return id.shortValue();
        }
        long id = fields.number(3);
        if (id < 0 || id >= occupations) {
            throw fields.rejected(RejectReason.UNKNOWN_OCCUPATION, 3);
        }
        return (short) id;
    }
}
