package io.reelshelf.jobs.flink;

import io.reelshelf.jobs.parse.Chunk;
import io.reelshelf.jobs.parse.ContentStream;
import io.reelshelf.jobs.parse.RecordParser;
import io.reelshelf.jobs.parse.RecordReader;
import io.reelshelf.jobs.parse.SourceFile;
import io.reelshelf.jobs.rows.SourceRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the records of chunks and makes a row of each; keeps one parser a file. */
final class ChunkReader {
    private final List<SourceFile> files;
    private final Map<Integer, RecordParser> parsers = new HashMap<>();

    ChunkReader(List<SourceFile> files) {
        this.files = files;
    }

    void read(Chunk chunk, Consumer consumer) throws IOException {
        SourceFile file = files.get(chunk.file());
        RecordParser parser = parsers.computeIfAbsent(chunk.file(), index -> new RecordParser(file));
        try (ContentStream content = ContentStream.open(file, chunk.start())) {
            RecordReader records =
                    new RecordReader(content.stream(), file.recordRule(), chunk.start(), chunk.firstLine());
            while (records.nextOffset() < chunk.end() && records.next()) {
                consumer.accept(parser.parse(records), parser, records);
            }
        }
    }

    /** Takes a row, with what it was made of. */
    interface Consumer {
        void accept(SourceRow row, RecordParser parser, RecordReader record);
    }
}
