package io.reelshelf.warehouse.redshift.copy;

import java.nio.file.Path;

/** A file to load: its address, for messages, and where its bytes are. */
record SourceFile(String address, Path path) {}
