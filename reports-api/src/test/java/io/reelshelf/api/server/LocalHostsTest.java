package io.reelshelf.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalHostsTest {
    @Test
    void aServerForOtherMachinesGoesByAnyName() {
        assertThat(new LocalHosts("0.0.0.0").allows("films.example:8080")).isTrue();
    }

    @Test
    void aLoopbackServerGoesByItsOwnAddressToo() {
        assertThat(new LocalHosts("127.0.0.2").allows("127.0.0.2:8080")).isTrue();
        assertThat(new LocalHosts("127.0.0.1").allows("127.0.0.2:8080")).isFalse();
    }

    @Test
    void aRequestWithoutAHostIsRefused() {
        assertThat(new LocalHosts("127.0.0.1").allows(null)).isFalse();
    }
}
