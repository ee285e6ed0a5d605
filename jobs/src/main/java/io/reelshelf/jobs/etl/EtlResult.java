package io.reelshelf.jobs.etl;

import io.reelshelf.jobs.lake.FileCounts;
import java.util.List;
import java.util.Map;

/**
 * What a run did.
 *
 * @param dataset what was asked for, in words
 * @param counts rows in the warehouse after the run: users, movies, books, ratings; and of its current loads: rejected,
 *     duplicates
 * @param subjects {@code loaded} or {@code unchanged}, by subject
 * @param files what became of the rows of each raw file of the run
 * @param reasons rows refused by reason, of the run's files
 * @param unchanged true where nothing had to be loaded
 * @param stages seconds of each step
 * @param seconds wall time
 * @param peakMib the process's peak memory
 */
public record EtlResult(
        String dataset,
        Map<String, Long> counts,
        Map<String, String> subjects,
        List<FileCounts> files,
        Map<String, Long> reasons,
        boolean unchanged,
        Map<String, Double> stages,
        double seconds,
        long peakMib) {}
