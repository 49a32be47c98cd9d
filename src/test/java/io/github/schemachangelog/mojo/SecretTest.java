package io.github.schemachangelog.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void isNeverShown() {
        Secret secret = new Secret();
        secret.set("hush");

        assertThat(secret).hasToString("***");
        assertThat(secret.value()).isEqualTo("hush");
        assertThat(new Secret()).hasToString("");
    }
}
