package io.reelshelf.warehouse.cli;

import io.reelshelf.sql.query.QueryException;
import io.reelshelf.sql.source.ViewException;
import io.reelshelf.warehouse.WarehouseException;
import java.util.Optional;

/**
 * What a user is told when a command fails.
 *
 * @param code stable code, such as {@code RS-WH-002}
 * @param message what, where, what to do
 * @param exitCode one of {@link ExitCodes}
 */
public record Failure(String code, String message, int exitCode) {
    /** Turns an exception of one module into a failure; empty where it does not know the exception. */
    @FunctionalInterface
    public interface Translator {
        /** The failure that an exception stands for. */
        Optional<Failure> translate(Throwable error);
    }

    /** Knows the exceptions of the warehouse, of the feature views and of questions. */
    public static Optional<Failure> ofWarehouse(Throwable error) {
        if (error instanceof WarehouseException e) {
            int exitCode = e.error().badInput() ? ExitCodes.BAD_INPUT : ExitCodes.FAILURE;
            return Optional.of(new Failure(e.error().code(), String.valueOf(e.getMessage()), exitCode));
        }
        if (error instanceof ViewException e) {
            return Optional.of(new Failure(e.code(), String.valueOf(e.getMessage()), ExitCodes.BAD_INPUT));
        }
        if (error instanceof QueryException e) {
            return Optional.of(new Failure(e.code(), String.valueOf(e.getMessage()), ExitCodes.BAD_INPUT));
        }
        return Optional.empty();
    }
}
