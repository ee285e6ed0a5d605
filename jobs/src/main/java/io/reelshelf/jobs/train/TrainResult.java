package io.reelshelf.jobs.train;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What {@code train} says it did.
 *
 * @param versionId the version that is current now
 * @param status {@code published}, or {@code unchanged} if the same data and settings were trained before
 * @param dataSnapshot the data's id
 * @param itemWeights rows of {@code model.item_weight}
 * @param priorRows rows of {@code model.demographic_prior}
 * @param settings all of them
 * @param metrics on what was held back, by protocol and model
 * @param seconds from start to end
 * @param peakMib the most memory held
 */
record TrainResult(
        String versionId,
        String status,
        String dataSnapshot,
        long itemWeights,
        long priorRows,
        JsonNode settings,
        JsonNode metrics,
        double seconds,
        long peakMib) {}
