package io.reelshelf.jobs.lake;

/** One Parquet file, relative to its directory, and its size. */
public record ManifestFile(String path, long bytes) {}
