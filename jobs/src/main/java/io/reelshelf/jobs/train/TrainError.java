package io.reelshelf.jobs.train;

/** Why a model could not be trained or measured; each has a stable code. */
enum TrainError {
    /** The warehouse holds no ratings. */
    NO_RATINGS("RS-TRAIN-001"),
    /** The feature views are missing, or were built from other data. */
    FEATURES_NOT_BUILT("RS-TRAIN-002"),
    /** The ratings do not suffice for what was asked. */
    TOO_FEW_RATINGS("RS-TRAIN-003"),
    /** An option has a value that cannot be. */
    BAD_OPTION("RS-TRAIN-004"),
    /** There is no version to go back to. */
    NO_SUCH_VERSION("RS-TRAIN-005");

    private final String code;

    TrainError(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
