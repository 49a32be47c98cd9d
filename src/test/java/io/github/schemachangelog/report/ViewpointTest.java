package io.github.schemachangelog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewpointTest {
    @ParameterizedTest
    @CsvSource({
        "/repo, /repo/shop/docs/a.md, shop/docs/a.md",
        "/repo/shop, /repo/shop/docs/../docs/a.md, docs/a.md",
        "/repo/shop/, /repo/shopping/a.md, /repo/shopping/a.md",
        "/repo/shop, /repo/a.md, /repo/a.md",
        "/, /a.md, a.md",
    })
    void whatLiesBelowIsRelative(String folder, String file, String name) {
        assertThat(Viewpoint.name(Path.of(folder), Path.of(file))).isEqualTo(name);
    }
}
