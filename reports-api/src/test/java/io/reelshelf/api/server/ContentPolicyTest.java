package io.reelshelf.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentPolicyTest {
    @Test
    void inlineScriptsAreAllowedByTheirHashAndLinkedOnesNeedNone() {
        String hashes = ContentPolicy.hashes("""
                <script type="importmap">alert(1)</script>
                <script type="module" src="/js/main.js"></script>
                """);
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assertThat(hashes).isEqualTo(" 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
    }

    @Test
    void aPageWithoutInlineScriptsAllowsNone() {
        assertThat(ContentPolicy.policy(ContentPolicy.hashes("<script src=/a.js></script>")))
                .contains("script-src 'self';")
                .doesNotContain("sha256");
    }
}
