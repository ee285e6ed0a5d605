package io.reelshelf.jobs.parity;

import io.reelshelf.sql.Views;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.Test;

class ParityTest {
    @Test
    void show(@org.junit.jupiter.api.io.TempDir java.nio.file.Path d) throws Exception {
 var c = ParityCluster.start(d);
        for (int seed : List.of(1, 2)) {
            long t = System.nanoTime();
            for (Verdict v : new Parity(Views.bundled(), List.of(new FlinkEngine(c, RuntimeExecutionMode.BATCH), new FlinkEngine(c, RuntimeExecutionMode.STREAMING))).compare(AdversarialData.input(seed))) {
                System.out.println(v);
            }
            System.out.println((System.nanoTime() - t) / 1e9);
        }
    }
}
