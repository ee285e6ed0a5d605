package io.reelshelf.jobs.train;

import io.reelshelf.warehouse.cli.ExitCodes;
import io.reelshelf.warehouse.cli.Failure;
import java.util.List;
import java.util.Optional;

/** A failure that a user can meet: the message says what, where and what to do. */
public final class TrainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final TrainError error;

    private TrainException(TrainError error, String message) {
        super(message);
        this.error = error;
    }

    static TrainException noRatings() {
        return new TrainException(
                TrainError.NO_RATINGS,
                "The warehouse holds no ratings: load some first, ./reelshelf etl --dataset NAME");
    }

    static TrainException featuresNotBuilt(String view, String snapshot) {
        return new TrainException(
                TrainError.FEATURES_NOT_BUILT,
                view + " is not built from the data at hand (snapshot " + snapshot
                        + "): run ./reelshelf features build, then train again");
    }

    /** Nobody is left to measure with. */
    public static TrainException nobodyToMeasure(String protocol) {
        return new TrainException(
                TrainError.TOO_FEW_RATINGS,
                "The ratings leave no viewer with a film held back by the protocol \"" + protocol
                        + "\": load more ratings, or hold back more of each viewer's");
    }

    static TrainException noSuchVersion(String wanted, List<String> published) {
        return new TrainException(
                TrainError.NO_SUCH_VERSION,
                "There is no model version " + wanted + ": published are " + published
                        + ", the newest first; see ./reelshelf train list");
    }

    /** An option has a value that cannot be. */
    public static TrainException badOption(String option, String problem) {
        return new TrainException(TrainError.BAD_OPTION, option + ": " + problem);
    }

    /** For {@link io.reelshelf.warehouse.cli.FailureHandler}. */
    public static Optional<Failure> translate(Throwable error) {
        if (!(error instanceof TrainException e)) {
            return Optional.empty();
        }
        int exitCode = e.error == TrainError.BAD_OPTION ? ExitCodes.BAD_USAGE : ExitCodes.BAD_INPUT;
        return Optional.of(new Failure(e.error.code(), String.valueOf(e.getMessage()), exitCode));
    }
}
