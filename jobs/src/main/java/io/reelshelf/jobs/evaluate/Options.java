package io.reelshelf.jobs.evaluate;

import io.reelshelf.jobs.train.TrainException;
import io.reelshelf.recommender.lab.models.LabModel;
import io.reelshelf.recommender.lab.models.LabModels;
import java.util.Locale;
import java.util.Map;

/** Checks of options that commands share; what is refused is bad usage. */
final class Options {
    private Options() {}

    static void within(String option, double value, double lowest, double highest) {
        if (!(value >= lowest && value <= highest)) {
            throw TrainException.badOption(
                    option + " " + number(value), "give " + number(lowest) + " to " + number(highest));
        }
    }

    static LabModel model(String option, String label, Map<String, Double> settings) {
        LabModel model = LabModels.byLabel(label)
                .orElseThrow(() -> TrainException.badOption(
                        option + " " + label, "give one of " + String.join(", ", LabModels.labels())));
        try {
            return LabModels.changed(model, settings);
        } catch (IllegalArgumentException e) {
            throw TrainException.badOption("--settings", String.valueOf(e.getMessage()));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
