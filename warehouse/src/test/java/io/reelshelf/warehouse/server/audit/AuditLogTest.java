package io.reelshelf.warehouse.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    @TempDir
    Path folder;

    @Test
    void eachEventIsOneLineThatSaysWhoWhatAndHowItEnded() throws Exception {
        Path file = folder.resolve("a.jsonl");
        try (AuditLog log = AuditLog.of(file, 1_000_000)) {
            log.write(AuditEvent.login("anna\n\"x", InetAddress.getLoopbackAddress(), "psql", true, "ok"));
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1);
        JsonNode event = new ObjectMapper().readTree(lines.get(0));
        assertThat(event.path("user").asText()).isEqualTo("anna\n\"x");
        assertThat(event.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(event.path("encrypted").asBoolean()).isTrue();
        assertThat(event.path("outcome").asText()).isEqualTo("ok");
        assertThat(event.path("time").asText()).endsWith("Z");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void reopeningAppends() throws Exception {
        Path file = folder.resolve("a.jsonl");
        for (int start = 0; start < 3; start++) {
            try (AuditLog log = AuditLog.of(file, 1_000_000)) {
                log.write(event(start));
            }
        }
        assertThat(Files.readAllLines(file)).hasSize(3);
    }

    @Test
    void diskAndMemoryAreBounded() throws Exception {
        Path file = folder.resolve("a.jsonl");
        try (AuditLog log = AuditLog.of(file, 2_000)) {
            for (int i = 0; i < 6_000; i++) {
                log.write(event(i));
            }
            assertThat(log.recent()).hasSize(5_000);
            assertThat(log.recent().get(4_999).user()).isEqualTo("user5999");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(9)
                    .allSatisfy(kept -> assertThat(Files.size(kept)).isLessThan(2_001));
        }
        assertThat(Files.readString(file)).contains("user5999");
        assertThat(Files.readString(folder.resolve("a.jsonl.1"))).doesNotContain("user5999");
    }

    private static AuditEvent event(int number) {
        return AuditEvent.login("user" + number, InetAddress.getLoopbackAddress(), "test", true, "ok");
    }
}
