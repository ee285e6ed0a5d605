package io.reelshelf.jobs.flink;

import io.reelshelf.data.FileRole;
import io.reelshelf.jobs.parse.SourceFile;
import io.reelshelf.jobs.rows.RejectedRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.FilterFunction;

/** Passes the refused rows of files of some roles. */
final class OfRoles implements FilterFunction<RejectedRow> {
    private final ArrayList<SourceFile> files;
    private final EnumSet<FileRole> roles;

    OfRoles(List<SourceFile> files, Set<FileRole> roles) {
        this.files = new ArrayList<>(files);
        this.roles = EnumSet.copyOf(roles);
    }

    @Override
    public boolean filter(RejectedRow row) {
        return roles.contains(files.get(row.file()).role());
    }
}
