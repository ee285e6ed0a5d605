package io.reelshelf.warehouse.redshift.copy;

import com.fasterxml.jackson.core.JsonPointer;
import io.reelshelf.warehouse.TemporaryFolder;
import io.reelshelf.warehouse.redshift.RedshiftStatement;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;

/**
 * Runs COPY from files and UNLOAD. Whether the user may is asked before. Safe for many threads, each with a connection of
 * its own.
 */
public final class CopyExecutor {
    private static final AtomicLong LOADS = new AtomicLong(System.currentTimeMillis());

    private final CopySettings settings;

    /** Reaches what the settings say. */
    public CopyExecutor(CopySettings settings) {
        this.settings = settings;
    }

    /**
     * Loads files into a table, inside the open transaction of the connection: all rows, or with MAXERROR all but the wrong
     * ones. After an error the caller rolls back; the rows of STL_LOAD_ERRORS stay all the same.
     *
     * @param user who loads, for STL_LOAD_ERRORS
     * @throws CopyException where files are missing, refused or wrong
     * @throws SQLException where DuckDB refuses the rows
     */
    public CopyResult copy(DuckDBConnection connection, RedshiftStatement.CopyFile copy, String user)
            throws SQLException, CopyException {
        CopyOptions options = CopyOptions.read(new Clauses(copy.clauses()));
        TargetTable table = TargetTable.read(connection, copy.table(), copy.columns());
        LoadErrors errors = new LoadErrors(options.mostErrors);
        try (TemporaryFolder folder = TemporaryFolder.in(settings.temporary(), "copy-");
                FileStore store = FileStore.of(copy.source(), settings, options.access)) {
            Sources sources = new Sources(store, folder.path());
            List<SourceFile> files = sources.find(copy.source(), options.manifest);
            long rows = load(connection, table, options, errors, sources, files);
            return new CopyResult(rows, notices(table, rows, errors));
        } catch (IOException e) {
            throw new CopyException(
                    CopyException.IO, "The folder for temporary files failed: " + e.getMessage(), null, e);
        } finally {
            LoadErrorLog.write(connection, user, LOADS.incrementAndGet(), table, errors.all());
        }
    }

    private static long load(
            DuckDBConnection connection,
            TargetTable table,
            CopyOptions options,
            LoadErrors errors,
            Sources sources,
            List<SourceFile> files)
            throws SQLException, CopyException {
        if (options.format == FileFormat.PARQUET) {
            try (Statement statement = connection.createStatement()) {
                return new ParquetLoad(statement, table).run(files, options.onlyCheck);
            }
        }
        List<JsonPointer> paths =
                options.format == FileFormat.JSON ? JsonPaths.of(options, table.columns(), sources) : List.of();
        return new TextLoad(connection, table, options, errors, paths).run(files);
    }

    private static List<String> notices(TargetTable table, long rows, LoadErrors errors) {
        List<String> notices = new ArrayList<>();
        notices.add("Load into table " + table.title() + " completed, " + rows + " record(s) loaded successfully.");
        if (!errors.all().isEmpty()) {
            notices.add("Load into table " + table.title() + " completed, "
                    + errors.all().size()
                    + " record(s) could not be loaded.  Check 'stl_load_errors' system table for details.");
        }
        return notices;
    }

    /**
     * Writes a query's rows to files, all of them or none.
     *
     * @throws CopyException where the target is refused or not empty
     * @throws SQLException where the query fails
     */
    public CopyResult unload(DuckDBConnection connection, RedshiftStatement.Unload unload)
            throws SQLException, CopyException {
        UnloadOptions options = UnloadOptions.read(new Clauses(unload.clauses()));
        try (TemporaryFolder folder = TemporaryFolder.in(settings.temporary(), "copy-");
                FileStore store = FileStore.of(unload.target(), settings, options.access)) {
            List<StoredFile> old = store.list(unload.target());
            if (!old.isEmpty() && !options.allowOverwrite && !options.cleanPath) {
                throw new CopyException(
                        CopyException.FILE_EXISTS,
                        "Specified unload destination is not empty: "
                                + old.get(0).address(),
                        "Take another prefix, or write ALLOWOVERWRITE or CLEANPATH.");
            }
            List<UnloadedFile> files =
                    new UnloadFiles(connection, options).write(unload.query().duckDbSql(), folder.path());
            if (options.cleanPath) {
                store.delete(old);
            }
            long rows = UnloadTarget.move(store, files, unload.target(), options, folder.path());
            return new CopyResult(rows, List.of("UNLOAD completed, " + rows + " record(s) unloaded successfully."));
        } catch (IOException e) {
            throw new CopyException(
                    CopyException.IO, "The folder for temporary files failed: " + e.getMessage(), null, e);
        }
    }
}
